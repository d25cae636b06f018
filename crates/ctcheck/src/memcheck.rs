//! Requests from a program to the valgrind that runs it.
//!
//! Memcheck keeps, for each bit of memory, whether it was ever given a value, and follows that
//! through every computation. A program may declare memory undefined that in truth holds a
//! secret. From then on memcheck's complaint "conditional jump depends on uninitialised value"
//! means "the time depends on a secret". The idea is Adam Langley's ctgrind.
//!
//! A request is an instruction sequence without effect, which valgrind recognises, with the
//! address of its arguments in a register: `valgrind.h` and `memcheck.h` define it. It is written
//! out here for x86-64, so that no C compiler is needed. On other machines, and outside valgrind,
//! requests do nothing and [`running`] says so.
#![expect(unsafe_code, reason = "valgrind is reached by assembly only")]

/// `VG_USERREQ__RUNNING_ON_VALGRIND`
const RUNNING_ON_VALGRIND: usize = 0x1001;
/// `VG_USERREQ__MAKE_MEM_UNDEFINED`; memcheck's own requests count from 'M', 'C', 0, 0.
const MAKE_MEM_UNDEFINED: usize = 0x4d43_0001;
/// `VG_USERREQ__MAKE_MEM_DEFINED`
const MAKE_MEM_DEFINED: usize = 0x4d43_0002;
/// `VG_USERREQ__GET_VBITS`
const GET_VBITS: usize = 0x4d43_0008;

/// Whether this program runs under valgrind, and this module can talk to it.
pub fn running() -> bool {
    request(RUNNING_ON_VALGRIND, [0; 3]) != 0
}

/// Declares all octets of `value` undefined, which is to say secret. Not those that it points to.
pub fn poison<T: ?Sized>(value: &mut T) {
    let octets = size_of_val(value);
    let address = (&raw mut *value).cast::<u8>().expose_provenance();
    request(MAKE_MEM_UNDEFINED, [address, octets, 0]);
}

/// Declares all octets of `value` defined again: computed from a secret, but meant to be known.
pub fn unpoison<T: ?Sized>(value: &mut T) {
    let octets = size_of_val(value);
    let address = (&raw mut *value).cast::<u8>().expose_provenance();
    request(MAKE_MEM_DEFINED, [address, octets, 0]);
}

/// How many of `octets` have bits that depend on undefined memory. 0 outside valgrind.
pub fn poisoned(octets: &[u8]) -> usize {
    let mut undefined = vec![0_u8; octets.len()];
    let (from, to) = (octets.as_ptr(), undefined.as_mut_ptr());
    let addresses = [
        from.expose_provenance(),
        to.expose_provenance(),
        octets.len(),
    ];
    let answer = request(GET_VBITS, addresses);
    // 1 is success. What memcheck writes into `undefined` is itself defined.
    if answer != 1 {
        return 0;
    }
    undefined.iter().filter(|bits| **bits != 0).count()
}

/// Sends a request and returns the answer; 0 where nobody answers.
#[cfg(target_arch = "x86_64")]
fn request(code: usize, arguments: [usize; 3]) -> usize {
    let [first, second, third] = arguments;
    let request = [code, first, second, third, 0, 0];
    let mut answer = 0;
    // SAFETY: outside valgrind, the rotations add up to 128 bits and leave `rdi` as it was, and
    // exchanging `rbx` with itself does nothing. Valgrind reads the six words at `rax` and writes
    // to `rdx`. Of the four requests above, only GET_VBITS writes to memory: to the buffer that
    // `poisoned` owns, whose address is exposed, and which has the length stated.
    unsafe {
        core::arch::asm!(
            "rol rdi, 3",
            "rol rdi, 13",
            "rol rdi, 61",
            "rol rdi, 51",
            "xchg rbx, rbx",
            in("rax") request.as_ptr(),
            inout("rdx") answer,
            options(nostack),
        );
    }
    answer
}

/// No request is known for this machine.
#[cfg(not(target_arch = "x86_64"))]
fn request(_code: usize, _arguments: [usize; 3]) -> usize {
    0
}
