import AllocatorCore
import Testing

@Suite struct BoxTests {
  @Test(arguments: Place.allCases)
  func `a box frees its block once, wherever it is destroyed`(place: Place) {
    expectFrees(of: place.values) {
      destroyValues(in: place) { Box(UInt8(1), in: TallyingAllocator()) }
    }
    expectFrees(of: place.values) {
      destroyValues(in: place) { Box("a string longer than a word", in: StatefulAllocator()) }
    }
    expectFrees(of: place.values) {
      destroyValues(in: place) { Box(UInt8(1), in: ObjectAllocator()) }
    }
    expectFrees(of: place.values) {
      destroyValues(in: place) { Box(UInt8(1), in: MoveOnlyAllocator()) }
    }
  }

  @Test(arguments: Place.allCases)
  func `a box frees its block once where its type is not known`(place: Place) {
    expectFrees(of: place.values) {
      destroyValuesUnspecialized(in: place) { Box(UInt8(1), in: TallyingAllocator()) }
    }
    expectFrees(of: place.values) {
      destroyValuesUnspecialized(in: place) { Box(1, in: StatefulAllocator()) }
    }
    expectFrees(of: place.values) {
      destroyValuesUnspecialized(in: place) { Box(1, in: ObjectAllocator()) }
    }
    expectFrees(of: place.values) {
      destroyValuesUnspecialized(in: place) { Box(1, in: MoveOnlyAllocator()) }
    }
  }

  @Test(arguments: Place.allCases)
  func `a box in a box frees both blocks once`(place: Place) {
    expectFrees(of: 2 * place.values) {
      destroyValuesUnspecialized(in: place) {
        Box(Box(UInt8(1), in: TallyingAllocator()), in: TallyingAllocator())
      }
    }
  }

  @Test(arguments: Place.allCases)
  func `a box by unsafe reference frees its block once`(place: Place) {
    let allocator = UnsafeMutablePointer<StatefulAllocator>.allocate(capacity: 1)
    unsafe allocator.initialize(to: StatefulAllocator())
    expectFrees(of: place.values) {
      destroyValuesUnspecialized(in: place) {
        unsafe Box(1, in: UnsafeAllocatorReference(UnsafePointer(allocator)))
      }
    }
    unsafe allocator.deallocate()
  }

  @Test func `a box destroys its value once`() {
    let count = Witness.Count()
    expectFrees(of: 1) {
      consume(Box(Witness(of: count), in: TallyingAllocator()))
    }
    #expect(count.deaths == 1)
  }

  @Test func `a box destroys the allocator that it stores`() {
    let count = Witness.Count()
    expectFrees(of: 1) {
      consumeUnspecialized(Box(1, in: ObjectAllocator(witness: Witness(of: count))))
    }
    #expect(count.deaths == 1)
  }

  @Test func `the value of a box is read and changed in place`() {
    var box = Box([1, 2], in: SystemAllocator())
    let pointer = unsafe box.pointer
    box.value.append(3)
    #expect(box.value == [1, 2, 3])
    #expect(unsafe box.pointer == pointer)
    unsafe pointer.pointee = []
    #expect(box.value.isEmpty)
  }

  @Test func `a box of an over-aligned value is aligned`() {
    let box = Box(SIMD32<UInt64>(repeating: 1), in: SystemAllocator())
    let address = unsafe UInt(bitPattern: box.pointer)
    #expect(address % UInt(MemoryLayout<SIMD32<UInt64>>.alignment) == 0)
  }

  @Test func `a box of a zero-size value frees its block once`() {
    expectFrees(of: 1) { consume(Box((), in: TallyingAllocator())) }
  }
}
