/** Bytes that grow at their end, little-endian, for writing a binary format. Proof: hdf5.test.ts. */
export class Pieces {
  #bytes: Uint8Array = new Uint8Array(64)
  #length = 0

  get length(): number {
    return this.#length
  }

  add(bytes: Uint8Array): this {
    this.#grow(bytes.length)
    this.#bytes.set(bytes, this.#length - bytes.length)
    return this
  }

  u8(value: number): this {
    return this.#whole(value, 1)
  }

  u16(value: number): this {
    return this.#whole(value, 2)
  }

  u32(value: number): this {
    return this.#whole(value, 4)
  }

  u64(value: number | bigint): this {
    this.#grow(8)
    new DataView(this.#bytes.buffer).setBigUint64(this.#length - 8, BigInt(value), true)
    return this
  }

  /** Zeros up to the next multiple of 8. */
  pad(): this {
    this.#grow((8 - (this.#length % 8)) % 8)
    return this
  }

  whole(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }

  #whole(value: number, size: number): this {
    this.#grow(size)
    for (let i = 0; i < size; i++) this.#bytes[this.#length - size + i] = value >>> (8 * i)
    return this
  }

  #grow(by: number): void {
    this.#length += by
    if (this.#length <= this.#bytes.length) return
    const more = new Uint8Array(2 * this.#length)
    more.set(this.#bytes)
    this.#bytes = more
  }
}
