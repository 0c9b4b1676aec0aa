import AllocatorCore
import AllocatorLayout
import Builtin

// Boxes as they would be without the workaround, and with half of it.

@safe
struct PlainBox<Allocator: AllocatorCore.Allocator>: ~Copyable {
  private let pointer: UnsafeMutableRawPointer
  private let allocator: Allocator

  init(in allocator: Allocator) {
    unsafe pointer = allocator.allocate(size: 8, alignment: 8).unsafelyUnwrapped
    self.allocator = allocator
  }

  deinit { unsafe allocator.deallocate(pointer, size: 8, alignment: 8) }
}

@safe
struct BoxWithToken<Allocator: AllocatorCore.Allocator>: ~Copyable {
  private struct Token: ~Copyable {
    deinit {}
  }

  private let pointer: UnsafeMutableRawPointer
  private let allocator: Allocator
  private let token = Token()

  init(in allocator: Allocator) {
    unsafe pointer = allocator.allocate(size: 8, alignment: 8).unsafelyUnwrapped
    self.allocator = allocator
  }

  deinit { unsafe allocator.deallocate(pointer, size: 8, alignment: 8) }
}

@safe
struct BoxWithCell<Allocator: AllocatorCore.Allocator>: ~Copyable {
  private let pointer: UnsafeMutableRawPointer
  private let cell: AllocatorCell<Allocator>

  init(in allocator: Allocator) {
    unsafe pointer = allocator.allocate(size: 8, alignment: 8).unsafelyUnwrapped
    cell = Builtin.emplace { Builtin.initialize(allocator, $0) }
  }

  deinit { unsafe allocator.deallocate(pointer, size: 8, alignment: 8) }

  private var allocator: Allocator {
    unsafe UnsafePointer<Allocator>(Builtin.unprotectedAddressOfBorrow(cell)).pointee
  }
}
