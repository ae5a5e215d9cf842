/**
 * The coefficients of RODAS: a Rosenbrock method of order 4 with an embedded solution of order 3, L-stable and stiffly
 * accurate, six stages and one matrix a step.
 *
 * After Hairer and Wanner, Solving Ordinary Differential Equations II, section VI.4, and their program rodas.f (first
 * set). The coefficients were written from memory; neither book nor program was looked at. What supports them is
 * worked out anew: rodas.test.ts (the conditions of order 4 and 3, accuracy at the stiff end, stability), and
 * body/stiff.test.ts (the order measured, agreement with lsoda).
 *
 * In the form that needs no product with the Jacobian: stage i solves
 *
 *   (1/(h g) - J) k_i = f(t + c_i h, y + sum a_ij k_j) + sum (C_ij/h) k_j + h d_i df/dt
 */

/** g */
export const rodasGamma = 0.25

/** c_i: where in the step a stage stands */
export const rodasAt: readonly number[] = [0, 0.386, 0.21, 0.63, 1, 1]

/** d_i: weight of df/dt */
export const rodasDrift: readonly number[] = [0.25, -0.1043, 0.1035, -0.0362, 0, 0]

/** a_ij: how much of earlier stages is in the place of stage i */
export const rodasPlace: readonly (readonly number[])[] = [
  [],
  [1.544],
  [0.9466785280815826, 0.2557011698983284],
  [3.314825187068521, 2.896124015972201, 0.9986419139977817],
  [1.221224509226641, 6.019134481288629, 12.53708332932087, -0.687886036105895],
  [1.221224509226641, 6.019134481288629, 12.53708332932087, -0.687886036105895, 1]
]

/** C_ij: what of earlier stages enters the right side */
export const rodasPast: readonly (readonly number[])[] = [
  [],
  [-5.6688],
  [-2.430093356833875, -0.2063599157091915],
  [-0.1073529058151375, -9.594562251023355, -20.47028614809616],
  [7.496443313967647, -10.24680431464352, -33.99990352819905, 11.7089089320616],
  [8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054]
]
