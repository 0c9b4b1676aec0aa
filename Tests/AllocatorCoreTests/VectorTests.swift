import AllocatorCore
import Testing

@Suite struct VectorTests {
  @Test(arguments: [0, 1, 4, 5, 1000])
  func `a vector holds what was appended, in order`(count: Int) {
    let numbers = vector(of: 0..<count, in: SystemAllocator())
    #expect(numbers.count == count)
    #expect(numbers.isEmpty == (count == 0))
    #expect(numbers.capacity >= count)
    for position in 0..<count { #expect(numbers[position] == position) }
  }

  @Test func `an element is changed in place`() {
    var numbers = vector(of: 0..<3, in: SystemAllocator())
    numbers[1] += 41
    #expect(numbers[0] == 0)
    #expect(numbers[1] == 42)
    #expect(numbers[2] == 2)
  }

  @Test func `the last element is removed first`() {
    var numbers = vector(of: 0..<9, in: SystemAllocator())
    let capacity = numbers.capacity
    for number in (0..<9).reversed() {
      #expect(numbers.removeLast() == number)
      #expect(numbers.count == number)
    }
    #expect(numbers.count == 0 && numbers.isEmpty)
    #expect(numbers.capacity == capacity)
  }

  @Test func `an empty vector allocates nothing`() {
    expectFrees(of: 0) { consume(Vector<Int, TallyingAllocator>(in: TallyingAllocator())) }
  }

  @Test func `a vector of a hundred doubles its block five times`() {
    expectFrees(of: 6) { consume(vector(of: 0..<100, in: TallyingAllocator())) }
  }

  @Test func `appending within the reserved capacity does not allocate`() {
    expectFrees(of: 1) {
      var numbers = Vector<Int, TallyingAllocator>(in: TallyingAllocator())
      numbers.reserveCapacity(100)
      #expect(numbers.capacity == 100)
      for number in 0..<100 { numbers.append(number) }
      numbers.reserveCapacity(1)
      #expect(numbers.capacity == 100)
    }
  }

  @Test func `elements survive every move to a larger block and are destroyed once`() {
    let count = Witness.Count()
    expectFrees(of: 5) {
      var witnesses = Vector<Witness, TallyingAllocator>(in: TallyingAllocator())
      for _ in 0..<50 { witnesses.append(Witness(of: count)) }
      #expect(count.deaths == 0)
      _ = witnesses.removeLast()
      #expect(count.deaths == 1)
    }
    #expect(count.deaths == 50)
  }

  @Test func `a vector of boxes frees the boxes and its own blocks`() {
    expectFrees(of: 10 + 3) {
      var boxes = Vector<Box<Int, TallyingAllocator>, TallyingAllocator>(in: TallyingAllocator())
      for number in 0..<10 { boxes.append(Box(number, in: TallyingAllocator())) }
      #expect(boxes[9].value == 9)
    }
  }

  @Test func `the block of over-aligned elements is aligned`() {
    var elements = Vector<SIMD16<UInt64>, SystemAllocator>(in: SystemAllocator())
    for _ in 0..<20 {
      elements.append(SIMD16(repeating: 1))
      unsafe withUnsafePointer(to: &elements[0]) {
        let address = UInt(bitPattern: $0)
        #expect(address % UInt(MemoryLayout<SIMD16<UInt64>>.alignment) == 0)
      }
    }
  }

  @Test func `elements of no size are counted`() {
    expectFrees(of: 2) {
      var elements = Vector<Void, TallyingAllocator>(in: TallyingAllocator())
      for _ in 0..<5 { elements.append(()) }
      #expect(elements.count == 5)
    }
  }
}

/// Appends numbers one by one, from an empty vector on.
@inline(never)
func vector<A: Allocator & ~Copyable>(
  of numbers: Range<Int>, in allocator: consuming A
) -> Vector<Int, A> {
  var result = Vector<Int, A>(in: allocator)
  for number in numbers { result.append(number) }
  return result
}
