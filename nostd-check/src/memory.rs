//! What `std` would have brought: memory, and an end for panics.

use core::alloc::{GlobalAlloc, Layout};
use core::cell::UnsafeCell;
use core::panic::PanicInfo;
use core::sync::atomic::{AtomicUsize, Ordering};

/// Octets for everything that is ever allocated: nothing is given back. A registration takes some
/// hundred thousand.
const SIZE: usize = 4 << 20;

struct Bump {
    memory: UnsafeCell<[u8; SIZE]>,
    used: AtomicUsize,
}

// SAFETY: `used` hands out each octet of `memory` once, whichever thread asks.
unsafe impl Sync for Bump {}

// SAFETY: what is returned lies within `memory`, is aligned, and is handed out only once.
unsafe impl GlobalAlloc for Bump {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let start = self.memory.get().cast::<u8>();
        // Room to align whatever the address is.
        let need = layout.size() + layout.align();
        let at = self.used.fetch_add(need, Ordering::Relaxed);
        if at + need > SIZE {
            return core::ptr::null_mut();
        }
        let free = start.wrapping_add(at);
        free.wrapping_add(free.align_offset(layout.align()))
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}

#[global_allocator]
static MEMORY: Bump = Bump {
    memory: UnsafeCell::new([0; SIZE]),
    used: AtomicUsize::new(0),
};

// The C library that starts the program; std is what is not there.
#[link(name = "c")]
unsafe extern "C" {
    safe fn abort() -> !;
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    abort()
}
