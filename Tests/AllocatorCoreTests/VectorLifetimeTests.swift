import AllocatorCore
import Testing

@Suite struct VectorLifetimeTests {
  @Test(arguments: Place.allCases)
  func `a vector frees its blocks once, wherever it is destroyed`(place: Place) {
    expectFrees(of: 2 * place.values) {
      destroyValues(in: place) { vector(of: 0..<8, in: TallyingAllocator()) }
    }
    expectFrees(of: 2 * place.values) {
      destroyValues(in: place) { vector(of: 0..<8, in: StatefulAllocator()) }
    }
    expectFrees(of: 2 * place.values) {
      destroyValues(in: place) { vector(of: 0..<8, in: MoveOnlyAllocator()) }
    }
  }

  @Test(arguments: Place.allCases)
  func `a vector frees its blocks once where its type is not known`(place: Place) {
    expectFrees(of: 2 * place.values) {
      destroyValuesUnspecialized(in: place) { vector(of: 0..<8, in: TallyingAllocator()) }
    }
    expectFrees(of: 2 * place.values) {
      destroyValuesUnspecialized(in: place) { vector(of: 0..<8, in: StatefulAllocator()) }
    }
    expectFrees(of: 2 * place.values) {
      destroyValuesUnspecialized(in: place) { vector(of: 0..<8, in: ObjectAllocator()) }
    }
  }

  @Test func `a vector by reference frees its blocks once`() {
    let allocator = StatefulAllocator()
    expectFrees(of: 3 * 2) {
      var numbers = Vector<Int, AllocatorReference<StatefulAllocator>>(
        in: AllocatorReference(allocator))
      for number in 0..<8 { numbers.append(number) }
      consumeUnspecialized(numbers)

      var others = Vector<Int, AllocatorReference<StatefulAllocator>>(
        in: AllocatorReference(allocator))
      for number in 0..<8 { others.append(number) }
      consume(Optional(others))

      var held = Vector<Int, AllocatorReference<StatefulAllocator>>(
        in: AllocatorReference(allocator))
      for number in 0..<8 { held.append(number) }
      consumeUnspecialized(Holder(value: held))
    }
  }
}
