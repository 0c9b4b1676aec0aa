import AllocatorCore

final class Object<Value: ~Copyable> {
  private let value: Value

  init(_ value: consuming Value) { self.value = value }
}

@inline(never)
@_semantics("optimize.sil.specialize.generic.never")
func drop<Value: ~Copyable>(_ value: consuming Value) {}

/// Destroys values of one type by its value witnesses.
@inline(never)
@_semantics("optimize.sil.specialize.generic.never")
func dropAll<Value: ~Copyable>(_ name: String, _ make: () -> Value) {
  drop(make())
  drop(Optional(make()))
  _ = Object(make())
  Freed.shared.report(name)
}

@inline(never)
@_semantics("optimize.sil.specialize.generic.never")
func dropBoxes<Allocator: AllocatorCore.Allocator>(_ allocator: Allocator) {
  dropAll("plain") { PlainBox(in: allocator) }
  dropAll("token") { BoxWithToken(in: allocator) }
  dropAll("cell") { BoxWithCell(in: allocator) }
  dropAll("box") { Box(1, in: allocator) }
}

/// Overwrites a box behind a pointer.
func update(_ name: String, by move: (UnsafeMutablePointer<Box<Int, Source>>) -> Void) {
  let boxes = UnsafeMutablePointer<Box<Int, Source>>.allocate(capacity: 2)
  for index in 0..<2 { unsafe (boxes + index).initialize(to: Box(1, in: Source())) }
  unsafe move(boxes)
  unsafe boxes.deinitialize(count: 1)
  unsafe boxes.deallocate()
  Freed.shared.report(name)
}

dropBoxes(Source())
unsafe update("moveUpdate") { unsafe $0.moveUpdate(from: $0 + 1, count: 1) }
unsafe update("moveInitialize") { boxes in
  unsafe boxes.deinitialize(count: 1)
  unsafe boxes.moveInitialize(from: boxes + 1, count: 1)
}
