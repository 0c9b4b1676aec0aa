// swift-format-ignore-file
// Embedded Swift for mutants: generic code, classes, enumerations, arrays.

public struct Point { public var x: Int32, y: Int32, z: Int64 }

public enum Shape {
  case empty, circle(Double), box(Double, Double), polygon(Int, Double)

  public var area: Double {
    switch self {
    case .empty: 0
    case .circle(let radius): radius * radius * 3.14159
    case .box(let width, let height): width * height
    case .polygon(let count, let side): Double(count) * side * side * 0.43301
    }
  }
}

public final class Node {
  public var value: Int
  public var next: Node?
  public init(_ value: Int, _ next: Node?) { (self.value, self.next) = (value, next) }
}

public func push(_ value: Int, on node: Node?) -> Node { Node(value, node) }

public func total(_ node: Node?) -> Int {
  var (sum, current) = (0, node)
  while let node = current { (sum, current) = (sum &+ node.value, node.next) }
  return sum
}

public func sorted(_ values: inout [Int]) {
  for start in values.indices.dropFirst() {
    var index = start
    while index > 0, values[index - 1] > values[index] {
      values.swapAt(index, index - 1)
      index -= 1
    }
  }
}

public func evens(_ values: [Int32]) -> [Int32] { values.filter { $0 % 2 == 0 } }

public func sum(_ values: UnsafeBufferPointer<Int32>) -> Int32 { values.reduce(0, &+) }

public func largest(_ values: [Double]) -> Double? {
  guard var best = values.first else { return nil }
  for value in values where value > best { best = value }
  return best
}

public func checked(_ first: Int8, _ second: Int8) -> Int8 { first * second + 3 }

public func distance(_ from: Point, _ to: Point) -> Int64 {
  let (width, height) = (Int64(from.x) - Int64(to.x), Int64(from.y) - Int64(to.y))
  return width * width + height * height + from.z
}

public func day(_ number: Int) -> StaticString {
  switch number {
  case 0: "Monday"
  case 1: "Tuesday"
  case 2: "Wednesday"
  case 3: "Thursday"
  case 4: "Friday"
  default: "weekend"
  }
}

public func score(_ number: Int) -> Int {
  switch number {
  case 0: 17
  case 1: 4
  case 2: -9
  case 3: 1234567
  case 4: 3
  case 5: 99
  case 6: 0x7fff_ffff_ffff
  default: 0
  }
}

public struct Ring<Element> {
  var storage: [Element]
  var head = 0

  public init(_ element: Element, count: Int) { storage = Array(repeating: element, count: count) }

  @inline(never) public mutating func append(_ element: Element) {
    storage[head] = element
    head = (head + 1) % storage.count
  }
}

public func ring(_ count: Int) -> Int {
  var ring = Ring(7, count: count)
  for value in 0..<count * 2 { ring.append(value) }
  return ring.head
}

public func bytes(_ count: Int) -> Ring<UInt8> {
  var ring = Ring<UInt8>(0, count: count)
  ring.append(0x2a)
  return ring
}

public func collatz(_ start: UInt) -> Int {
  var (value, steps) = (start, 0)
  while value > 1 {
    value = value & 1 == 0 ? value >> 1 : 3 &* value &+ 1
    steps += 1
  }
  return steps
}

public func mixed(_ value: Float, _ scale: Double) -> Float { Float(Double(value) * scale) + 1.5 }

public func crc(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
  var crc: UInt32 = 0xffff_ffff
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xedb8_8320 : crc >> 1 }
  }
  return ~crc
}

public func apply(_ values: [Int], _ body: (Int) -> Int) -> Int { values.reduce(1) { $0 ^ body($1) } }

public func areas(_ shapes: [Shape]) -> Double { shapes.reduce(0) { $0 + $1.area } }

public enum Problem: Error { case negative, large(Int) }

public func root(_ value: Int) throws(Problem) -> Int {
  if value < 0 { throw .negative }
  if value > 1_000_000 { throw .large(value) }
  var guess = value
  while guess * guess > value { guess = (guess + value / guess) / 2 }
  return guess
}
