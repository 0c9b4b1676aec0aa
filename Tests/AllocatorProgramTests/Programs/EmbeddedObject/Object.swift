import AllocatorCore

// An object, which the library itself never makes: its memory comes from `posix_memalign`.
final class Object {
  var box = Box(1, in: SystemAllocator())
}

nonisolated(unsafe) var object: Object?

@c(use_object) func useObject() -> Int {
  unsafe object = Object()
  return unsafe object?.box.value ?? 0
}
