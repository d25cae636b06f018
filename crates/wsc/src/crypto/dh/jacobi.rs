//! The Jacobi symbol, for public values only.
//!
//! `p` of group 5 is prime, so the symbol of `y` over `p` is Euler's `y^q mod p` without the
//! exponentiation: it says which of the two large orders `y` has, in a fifteenth of the time.
//!
//! The running time and the memory accesses depend on the value. That is right for a public key,
//! which anybody on the air can read, and wrong for everything else in this crate.

use core::mem;

/// The Jacobi symbol (`a` / `n`): 1, -1, or 0 where the two have a common factor.
///
/// Both numbers are little endian limbs and `n` is odd; for an even `n` the symbol is not
/// defined, and the answer is 0.
///
/// The method is the binary greatest common divisor, with the sign carried along by three rules:
/// - (2 / n) is -1 exactly where `n` is 3 or 5 modulo 8;
/// - (a / n) = (n / a) for odd positive numbers, negated where both are 3 modulo 4;
/// - (a / n) = (a - n / n).
pub(super) fn jacobi<const LIMBS: usize>(a: &[u64; LIMBS], n: &[u64; LIMBS]) -> i8 {
    let (mut a, mut n) = (*a, *n);
    let (mut a, mut n) = (a.as_mut_slice(), n.as_mut_slice());
    let mut negative = false;

    if is_even(n) || is_zero(a) {
        return i8::from(is_one(n));
    }
    while is_even(a) {
        negative ^= halve(a, n);
    }
    loop {
        // Both are odd here.
        (a, n) = without_common_zeros(a, n);
        if a.iter().rev().lt(n.iter().rev()) {
            mem::swap(&mut a, &mut n);
            negative ^= low(a) & low(n) & 3 == 3;
        }
        let shift = subtract_and_halve(a, n);
        negative ^= shift % 2 == 1 && two_is_negative(n);
        while is_even(a) {
            if is_zero(a) {
                // The two were equal: `n` is the greatest common divisor.
                return match (is_one(n), negative) {
                    (false, _) => 0,
                    (true, false) => 1,
                    (true, true) => -1,
                };
            }
            negative ^= halve(a, n);
        }
    }
}

/// `a -= n`, then halves `a` as often as the lowest limb of the difference allows, and says how
/// often. Both must be odd, and `a` not smaller than `n`. One pass over the limbs.
fn subtract_and_halve(a: &mut [u64], n: &[u64]) -> u32 {
    let mut pairs = a.iter_mut().zip(n);
    let Some((mut slot, subtrahend)) = pairs.next() else {
        return 0;
    };
    let (mut held, mut borrow) = slot.overflowing_sub(*subtrahend);
    // At least 1, since odd minus odd is even. A lowest limb of zero is left to the caller's
    // `halve`: it comes up once in 2^63 values.
    let shift = held.trailing_zeros().clamp(1, 63);
    for (limb, subtrahend) in pairs {
        let (difference, first) = limb.overflowing_sub(*subtrahend);
        let (difference, second) = difference.overflowing_sub(u64::from(borrow));
        borrow = first | second;
        *slot = held >> shift | difference << (64 - shift);
        slot = limb;
        held = difference;
    }
    *slot = held >> shift;
    shift
}

/// Halves `a` once and says whether that negates the symbol over `n`.
fn halve(a: &mut [u64], n: &[u64]) -> bool {
    let mut from_above = 0;
    for limb in a.iter_mut().rev() {
        let lowest = *limb << 63;
        *limb = *limb >> 1 | from_above;
        from_above = lowest;
    }
    two_is_negative(n)
}

/// The two numbers without the top limbs that are zero in both.
fn without_common_zeros<'a>(
    mut a: &'a mut [u64],
    mut n: &'a mut [u64],
) -> (&'a mut [u64], &'a mut [u64]) {
    while let ([.., 0], [.., 0]) = (&*a, &*n) {
        let (Some((_, shorter_a)), Some((_, shorter_n))) = (a.split_last_mut(), n.split_last_mut())
        else {
            return (&mut [], &mut []);
        };
        (a, n) = (shorter_a, shorter_n);
    }
    (a, n)
}

/// Whether (2 / n) is -1.
fn two_is_negative(n: &[u64]) -> bool {
    matches!(low(n) % 8, 3 | 5)
}

fn low(number: &[u64]) -> u64 {
    number.first().copied().unwrap_or_default()
}

fn is_even(number: &[u64]) -> bool {
    low(number).is_multiple_of(2)
}

fn is_zero(number: &[u64]) -> bool {
    number.iter().all(|limb| *limb == 0)
}

fn is_one(number: &[u64]) -> bool {
    matches!(number, [1, rest @ ..] if is_zero(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `base^((prime - 1) / 2) mod prime`, as 0, 1 or -1.
    fn euler(base: u64, prime: u64) -> i8 {
        let modulus = u128::from(prime);
        let (mut power, mut square) = (1, u128::from(base) % modulus);
        let mut exponent = (prime - 1) / 2;
        while exponent > 0 {
            if exponent % 2 == 1 {
                power = power * square % modulus;
            }
            square = square * square % modulus;
            exponent /= 2;
        }
        if power == modulus - 1 {
            -1
        } else {
            i8::from(power == 1)
        }
    }

    #[test]
    fn agrees_with_euler_for_small_primes() {
        for prime in [3, 5, 7, 11, 13, 17, 19, 23, 97, 127, 193, 257, 65_537] {
            for a in 0..700 {
                assert_eq!(
                    jacobi(&[a, 0], &[prime, 0]),
                    euler(a, prime),
                    "({a} / {prime})"
                );
            }
        }
    }

    #[test]
    fn agrees_with_euler_for_a_prime_that_fills_the_limb() {
        let prime = u64::MAX - 58; // 2^64 - 59, the largest prime of 64 bits
        for shift in 0..64 {
            for near in 0..20 {
                let a = (u64::MAX >> shift).wrapping_sub(near) % prime;
                assert_eq!(jacobi(&[a], &[prime]), euler(a, prime), "({a} / {prime})");
            }
        }
    }

    #[test]
    fn is_the_product_of_the_symbols_of_the_factors() {
        for (left, right) in [(3, 5), (3, 3), (7, 11), (19, 23), (13, 17)] {
            for a in 0..1000 {
                let product = euler(a, left) * euler(a, right);
                assert_eq!(
                    jacobi(&[a], &[left * right]),
                    product,
                    "({a} / {left} * {right})"
                );
            }
        }
    }

    #[test]
    fn is_multiplicative_over_several_limbs() {
        // 2^127 - 1 and 2^61 - 1 are primes; the factors and their product take up to two limbs.
        let mersenne = [u64::MAX, u64::MAX >> 1];
        let mut seed: u64 = 0x9e37_79b9_7f4a_7c15;
        let mut next = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            seed ^ seed >> 33
        };
        for _ in 0..2000 {
            let (left, right) = (next(), next());
            let wide = u128::from(left) * u128::from(right);
            #[expect(clippy::cast_possible_truncation, reason = "the low half is meant")]
            let product = [wide as u64, (wide >> 64) as u64];
            for n in [mersenne, [(1 << 61) - 1, 0], [next() | 1, next()]] {
                let expected = jacobi(&[left, 0], &n) * jacobi(&[right, 0], &n);
                assert_eq!(jacobi(&product, &n), expected, "({left} * {right} / {n:?})");
            }
        }
    }

    #[test]
    fn a_difference_with_an_empty_lowest_limb_is_halved_all_the_way() {
        // 1 + 2^64 and 1 + 2^127 differ from 1 by a power of two: 64 and 127 halvings at once.
        let n = [u64::MAX - 58, 0];
        let two = jacobi(&[2, 0], &n);
        assert_eq!(two, -1);
        assert_eq!(jacobi(&[0, 1], &n), 1);
        assert_eq!(jacobi(&[0, 2], &n), two);
        // 2^64 = 59 modulo n.
        assert_eq!(jacobi(&[1, 1], &n), euler(60, n[0]));
        assert_eq!(jacobi(&n, &[1, 1]), jacobi(&[1, 1], &n));
    }

    #[test]
    fn degenerate_moduli() {
        assert_eq!(jacobi(&[0], &[1]), 1);
        assert_eq!(jacobi(&[5], &[1]), 1);
        assert_eq!(jacobi(&[5], &[6]), 0);
        assert_eq!(jacobi(&[5], &[0]), 0);
        assert_eq!(jacobi(&[0], &[9]), 0);
        assert_eq!(jacobi(&[9], &[9]), 0);
    }
}
