/**
 * A small writer of HDF5: groups, contiguous arrays of numbers, UTF-8 texts, attributes. As much as AnnData needs.
 *
 *   superblock 0 | heap of the attributes' texts | children before their parents: data, then object header (version 1)
 *
 * Groups keep their links in the header (link messages, HDF5 1.8 and later), texts are of variable length and lie in
 * global heaps, everything begins at a multiple of 8 bytes. No clock and no host: the same tree gives the same bytes.
 * Layout of all parts: "HDF5 File Format Specification", version 3.0, The HDF Group. Proof: hdf5.test.ts reads the file
 * with the library of the HDF Group.
 */
import { Pieces } from './pieces.ts'

export type NumberType = 'f64' | 'f32' | 'i32' | 'u32' | 'u16' | 'u8' | 'i16' | 'i8'

/** An attribute: a text, texts, or a truth. */
export type Attribute = string | readonly string[] | boolean

export type Node = Group | NumberSet | TextSet

export interface Group {
  readonly attributes: Readonly<Record<string, Attribute>>
  readonly children: Readonly<Record<string, Node>>
}

export interface NumberSet {
  readonly attributes: Readonly<Record<string, Attribute>>
  readonly type: NumberType
  /** empty for a single number */
  readonly shape: readonly number[]
  readonly values: ArrayLike<number>
}

export interface TextSet {
  readonly attributes: Readonly<Record<string, Attribute>>
  /** absent for a single text */
  readonly shape?: readonly number[]
  readonly texts: readonly string[]
}

/** Message types of an object header. */
const Message = {
  dataspace: 0x01,
  linkInfo: 0x02,
  datatype: 0x03,
  fill: 0x05,
  link: 0x06,
  layout: 0x08,
  groupInfo: 0x0a,
  attribute: 0x0c
} as const

const nowhere = 0xffffffffffffffffn
const superblockSize = 96
/** A global heap's least size, the bytes after which another is begun, and the objects one can number. */
const heap = { least: 4096, enough: 65536, objects: 65535, header: 16 } as const

/** Little-endian layouts of the numbers: bytes, and of floats the place and width of exponent and mantissa. */
const layouts: Readonly<Record<NumberType, { bytes: number; float?: readonly number[]; signed?: boolean }>> =
  {
    f64: { bytes: 8, float: [63, 52, 11, 52, 1023] },
    f32: { bytes: 4, float: [31, 23, 8, 23, 127] },
    i32: { bytes: 4, signed: true },
    i16: { bytes: 2, signed: true },
    i8: { bytes: 1, signed: true },
    u32: { bytes: 4 },
    u16: { bytes: 2 },
    u8: { bytes: 1 }
  }

/** The file whose root is this group. */
export function hdf5(root: Group): Uint8Array {
  const out = new Pieces()
  out.add(new Uint8Array(superblockSize))
  const words = [...new Set(attributeTexts(root))]
  const references = writeTexts(out, words)
  const reference = new Map(words.map((word, i) => [word, references[i]!]))
  const top = writeNode(out, root, reference)
  const whole = out.whole()
  whole.set(superblock(top, whole.length))
  return whole
}

function superblock(root: number, end: number): Uint8Array {
  const block = new Pieces()
  block.add(Uint8Array.of(0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a))
  // versions of superblock, free space, root entry, shared messages; bytes of an offset and of a length
  block.add(Uint8Array.of(0, 0, 0, 0, 0, 8, 8, 0))
  block.u16(4).u16(16).u32(0) // ranks of the trees of old groups, which are not used
  block.u64(0).u64(nowhere).u64(end).u64(nowhere)
  block.u64(0).u64(root).u32(0).u32(0).u64(0).u64(0)
  return block.whole()
}

function* attributeTexts(node: Node): Generator<string> {
  for (const value of Object.values(node.attributes)) {
    if (typeof value === 'string') yield value
    else if (typeof value !== 'boolean') yield* value
  }
  if ('children' in node) for (const child of Object.values(node.children)) yield* attributeTexts(child)
}

/** Where a text lies: its length in bytes, the address of its heap, its number in it. */
type Reference = readonly [number, number, number]

/** Writes texts into global heaps; an empty text needs no room. */
function writeTexts(out: Pieces, texts: readonly string[]): Reference[] {
  const encoder = new TextEncoder()
  const references: Reference[] = []
  let inside = new Pieces()
  let waiting: [at: number, length: number][] = []
  const close = (): void => {
    if (waiting.length === 0) return
    const used = heap.header + inside.length
    const rest = heap.least - used
    const size = rest >= heap.header || rest === 0 ? heap.least : used
    const address = out.length
    out
      .add(Uint8Array.of(0x47, 0x43, 0x4f, 0x4c, 1, 0, 0, 0))
      .u64(size)
      .add(inside.whole())
    if (size > used)
      out
        .u16(0)
        .u16(0)
        .u32(0)
        .u64(size - used)
        .add(new Uint8Array(size - used - heap.header))
    waiting.forEach(([at, length], i) => (references[at] = [length, address, i + 1]))
    inside = new Pieces()
    waiting = []
  }
  texts.forEach((text, at) => {
    const bytes = encoder.encode(text)
    if (bytes.length === 0) return void (references[at] = [0, 0, 0])
    waiting.push([at, bytes.length])
    inside.u16(waiting.length).u16(1).u32(0).u64(bytes.length).add(bytes).pad()
    if (inside.length >= heap.enough || waiting.length === heap.objects) close()
  })
  close()
  return references
}

/** Writes what is below, then the node; the answer is the address of its header. */
function writeNode(out: Pieces, node: Node, words: ReadonlyMap<string, Reference>): number {
  const messages: [number, Uint8Array][] = []
  if ('children' in node) {
    const links = Object.entries(node.children).map(([name, child]) =>
      link(name, writeNode(out, child, words))
    )
    messages.push([Message.linkInfo, new Pieces().u8(0).u8(0).u64(nowhere).u64(nowhere).whole()])
    messages.push([Message.groupInfo, Uint8Array.of(0, 0)])
    for (const one of links) messages.push([Message.link, one])
  } else {
    const data = 'texts' in node ? referencesTo(out, node.texts) : numbers(node)
    const shape = node.shape ?? []
    const address = data.length === 0 ? nowhere : out.pad().length
    out.add(data).pad()
    messages.push([Message.dataspace, dataspace(shape)])
    messages.push([Message.datatype, 'texts' in node ? textType() : numberType(node.type)])
    messages.push([Message.fill, Uint8Array.of(2, 2, 2, 0, 0, 0, 0, 0)])
    messages.push([Message.layout, new Pieces().u8(3).u8(1).u64(address).u64(data.length).whole()])
  }
  for (const [name, value] of Object.entries(node.attributes))
    messages.push([Message.attribute, attribute(name, value, words)])
  const address = out.pad().length
  const body = new Pieces()
  for (const [type, content] of messages) {
    const padded = new Pieces().add(content).pad().whole()
    body.u16(type).u16(padded.length).u32(0).add(padded)
  }
  out.u8(1).u8(0).u16(messages.length).u32(1).u32(body.length).u32(0).add(body.whole())
  return address
}

function link(name: string, address: number): Uint8Array {
  const letters = new TextEncoder().encode(name)
  return new Pieces().u8(1).u8(0).u8(letters.length).add(letters).u64(address).whole()
}

function referencesTo(out: Pieces, texts: readonly string[]): Uint8Array {
  return referenceBytes(writeTexts(out, texts))
}

function referenceBytes(references: readonly Reference[]): Uint8Array {
  const bytes = new Uint8Array(references.length * 16)
  const view = new DataView(bytes.buffer)
  references.forEach(([length, address, index], i) => {
    view.setUint32(16 * i, length, true)
    view.setBigUint64(16 * i + 4, BigInt(address), true)
    view.setUint32(16 * i + 12, index, true)
  })
  return bytes
}

function numbers({ type, values }: NumberSet): Uint8Array {
  const { bytes: size } = layouts[type]
  const bytes = new Uint8Array(values.length * size)
  const view = new DataView(bytes.buffer)
  const set: Readonly<Record<NumberType, (at: number, value: number) => void>> = {
    f64: (at, value) => view.setFloat64(at, value, true),
    f32: (at, value) => view.setFloat32(at, value, true),
    i32: (at, value) => view.setInt32(at, value, true),
    u32: (at, value) => view.setUint32(at, value, true),
    i16: (at, value) => view.setInt16(at, value, true),
    u16: (at, value) => view.setUint16(at, value, true),
    i8: (at, value) => view.setInt8(at, value),
    u8: (at, value) => view.setUint8(at, value)
  }
  const one = set[type]
  for (let i = 0; i < values.length; i++) one(i * size, values[i]!)
  return bytes
}

function dataspace(shape: readonly number[]): Uint8Array {
  const space = new Pieces().u8(1).u8(shape.length).u8(0).u8(0).u32(0)
  for (const size of shape) space.u64(size)
  return space.whole()
}

/** Class and version of a datatype stand in one byte: version 1 in the upper half. */
const datatypeClass = { integer: 0x10, float: 0x11, text: 0x13, enumeration: 0x18, variable: 0x19 } as const

function numberType(type: NumberType): Uint8Array {
  const { bytes, float, signed = false } = layouts[type]
  if (float === undefined)
    return new Pieces()
      .add(Uint8Array.of(datatypeClass.integer, signed ? 8 : 0, 0, 0))
      .u32(bytes)
      .u16(0)
      .u16(bytes * 8)
      .whole()
  const [sign, exponentAt, exponentBits, mantissaBits, bias] = float as [
    number,
    number,
    number,
    number,
    number
  ]
  return new Pieces()
    .add(Uint8Array.of(datatypeClass.float, 0x20, sign, 0)) // 0x20: the mantissa's first bit is implied
    .u32(bytes)
    .u16(0)
    .u16(bytes * 8)
    .add(Uint8Array.of(exponentAt, exponentBits, 0, mantissaBits))
    .u32(bias)
    .whole()
}

/** A UTF-8 text of any length: a sequence of one-byte texts. */
function textType(): Uint8Array {
  return new Pieces()
    .add(Uint8Array.of(datatypeClass.variable, 1, 1, 0))
    .u32(16)
    .add(Uint8Array.of(datatypeClass.text, 0x10, 0, 0))
    .u32(1)
    .whole()
}

/** A truth, as h5py keeps it: an enumeration of two signed bytes. */
function truthType(): Uint8Array {
  const letters = new TextEncoder()
  return new Pieces()
    .add(Uint8Array.of(datatypeClass.enumeration, 2, 0, 0))
    .u32(1)
    .add(numberType('i8'))
    .add(letters.encode('FALSE\0\0\0TRUE\0\0\0\0'))
    .add(Uint8Array.of(0, 1))
    .whole()
}

function attribute(name: string, value: Attribute, words: ReadonlyMap<string, Reference>): Uint8Array {
  const letters = new TextEncoder().encode(`${name}\0`)
  const [type, shape, data] =
    typeof value === 'boolean'
      ? [truthType(), [], Uint8Array.of(+value)]
      : typeof value === 'string'
        ? [textType(), [], referenceBytes([words.get(value)!])]
        : [textType(), [value.length], referenceBytes(value.map((word) => words.get(word)!))]
  const space = dataspace(shape)
  return new Pieces()
    .u8(1)
    .u8(0)
    .u16(letters.length)
    .u16(type.length)
    .u16(space.length)
    .add(letters)
    .pad()
    .add(type)
    .pad()
    .add(space)
    .pad()
    .add(data)
    .whole()
}
