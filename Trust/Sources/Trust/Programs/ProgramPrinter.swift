/// Writes random functions as C or Swift.
struct ProgramPrinter {
  let language: ProgramLanguage
  private var lines: [String] = []
  private var depth = 0
  private var loops: [String] = []

  private init(_ language: ProgramLanguage) { self.language = language }

  /// The text of a function.
  static func text(of program: RandomProgram, named name: String) -> String {
    var printer = ProgramPrinter(program.language)
    printer.function(program, name)
    return printer.lines.joined(separator: "\n") + "\n"
  }

  private var isSwift: Bool { language.isSwift }

  private mutating func line(_ text: String) {
    lines.append(String(repeating: "  ", count: depth) + text)
  }

  private mutating func block(_ head: String, _ body: [Statement], end: String = "}") {
    line(head + " {")
    depth += 1
    for statement in body { print(statement) }
    depth -= 1
    line(end)
  }

  private mutating func function(_ program: RandomProgram, _ name: String) {
    let types = program.types.map { language.types[$0].name }
    line(
      isSwift
        ? "public func \(name)(_ x: \(types[0]), _ y: \(types[1])) -> UInt {"
        : "unsigned long \(name)(\(types[0]) x, \(types[1]) y) {")
    depth += 1
    let start = lines.count
    for statement in program.body { print(statement) }
    line("return \(text(program.result))\(isSwift ? "" : ";")")
    let body = lines[start...].joined(separator: "\n")
    lines.insert(contentsOf: declarations(body).map { "  " + $0 }, at: start)
    depth -= 1
    line("}")
  }

  /// The variables that a body uses.
  private func declarations(_ body: String) -> [String] {
    var list = [
      declaration("a", isSwift ? "UInt(truncatingIfNeeded: x)" : "(unsigned long)x"),
      declaration("b", isSwift ? "UInt(truncatingIfNeeded: y)" : "(unsigned long)y"),
    ]
    for slot in ["p0", "p1", "p2"] where body.contains(slot) {
      list.append(isSwift ? "var \(slot): UnsafeMutableRawPointer? = nil" : "void *\(slot) = 0;")
    }
    if body.contains("cells") {
      list.append(
        isSwift
          ? "var cells: InlineArray<4, UInt> = [0, 0, 0, 0]" : "unsigned long cells[4] = {0};")
    }
    if body.contains("slots") { list.append("void *slots[2] = {0, 0};") }
    if body.contains("node") { list.append("var node: Node? = nil") }
    if body.contains("array") { list.append("var array: [UInt] = []") }
    return list
  }

  private func declaration(_ name: String, _ value: String) -> String {
    isSwift ? "var \(name): UInt = \(value)" : "unsigned long \(name) = \(value);"
  }
}

// MARK: - Numbers and conditions

extension ProgramPrinter {
  private func text(_ number: Number) -> String {
    switch number {
    case .constant(let value): isSwift ? "UInt(\(value))" : "\(value)ul"
    case .variable(let name): name
    case .sum(let left, let right): "(\(text(left)) \(isSwift ? "&+" : "+") \(text(right)))"
    case .difference(let left, let right):
      "(\(text(left)) \(isSwift ? "&-" : "-") \(text(right)))"
    case .product(let left, let factor): "(\(text(left)) \(isSwift ? "&*" : "*") \(factor))"
    case .shifted(let left, let places): "(\(text(left)) \(isSwift ? "&<<" : "<<") \(places))"
    case .exclusiveOr(let left, let right): "(\(text(left)) ^ \(text(right)))"
    case .masked(let left, let mask): "(\(text(left)) & \(mask))"
    case .low(let left, let bits):
      isSwift
        ? "UInt(UInt\(bits)(truncatingIfNeeded: \(text(left))))"
        : "(unsigned long)(\(bits == 8 ? "unsigned char" : "unsigned"))\(text(left))"
    case .mixed(let left, let right): "mixed(\(text(left)), \(text(right)))"
    case .cell(let index): "cells[\(isSwift ? "Int" : "")(\(text(index)) & 3)]"
    case .total: "total"
    }
  }

  private func text(_ condition: Condition) -> String {
    switch condition {
    case .compare(let relation, let left, let right): compare(relation, text(left), text(right))
    case .isNull(let slot): isSwift ? "(\(slot) == nil)" : "(\(slot) == 0)"
    case .not(let inner): "(!\(text(inner)))"
    case .both(let left, let right): "(\(text(left)) && \(text(right)))"
    case .either(let left, let right): "(\(text(left)) || \(text(right)))"
    }
  }

  private func compare(_ relation: Condition.Relation, _ left: String, _ right: String) -> String {
    func signed(_ text: String) -> String {
      isSwift ? "Int(bitPattern: \(text))" : "(long)\(text)"
    }
    return switch relation {
    case .equal: "(\(left) == \(right))"
    case .unequal: "(\(left) != \(right))"
    case .less: "(\(left) < \(right))"
    case .lessOrEqual: "(\(left) <= \(right))"
    case .signedLess: "(\(signed(left)) < \(signed(right)))"
    case .signedLessOrEqual: "(\(signed(left)) <= \(signed(right)))"
    }
  }
}

// MARK: - Statements

extension ProgramPrinter {
  private var end: String { isSwift ? "" : ";" }
  private var null: String { isSwift ? "nil" : "0" }

  private mutating func print(_ statement: Statement) {
    switch statement {
    case .assign(let name, let value): assign(name, value)
    case .setCell(let index, let value): assign(text(.cell(index)), value)
    case .setTotal(let value): assign("total", value)
    case .allocate(let slot, let allocator, let size): allocate(slot, allocator, size)
    case .reallocate(let slot, let size):
      line("renewed(\(reference(slot)), \(text(size)))\(end)")
    case .free(let slot):
      line("release(\(slot))\(end)")
      line("\(slot) = \(null)\(end)")
    case .freeIfAny(let slot):
      block("if (\(slot) != \(null))", [.free(slot)])
    case .swap(let left, let right): swap(left, right)
    case .help(let helper, let slot, let value): help(helper, slot, value)
    case .note(let value): line("note(\(text(value)))\(end)")
    case .finish(let value): line("return \(text(value))\(end)")
    case .leaveLoop(let condition): jump(condition, isSwift ? "break" : "goto leave_")
    case .nextTurn(let condition): jump(condition, isSwift ? "continue" : "goto next_")
    case .swift(let kind, let value): swiftOnly(kind, text(value))
    default: compound(statement)
    }
  }

  private mutating func assign(_ name: String, _ value: Number) {
    // Swift refuses 'a = a'.
    let text = text(value)
    line("\(name) = " + (text == name ? self.text(.sum(value, .constant(0))) : text) + end)
  }

  private mutating func compound(_ statement: Statement) {
    switch statement {
    case .temporary(let name, let value, let body):
      line(isSwift ? "do {" : "{")
      line("  " + declaration(name, text(value)))
      nested(body)
      line("}")
    case .throughBlock(let name, let value, let variable, let body):
      throughBlock(name, text(value), variable, body)
    case .deferredFree(let name, let size, let body):
      line("do {")
      line("  let \(name) = cMalloc(\(text(size)))")
      line("  defer { release(\(name)) }")
      nested(body)
      line("}")
    case .branch(let test, let yes, let no):
      block("if \(parenthesized(test))", yes, end: no.isEmpty ? "}" : "} else {")
      if !no.isEmpty {
        nested(no)
        line("}")
      }
    case .loop(let counter, let turns, let body, let isRotated):
      loop(counter, text(turns), body, isRotated)
    case .choice(let value, let cases): choice(text(value), cases)
    default: fatalError("a statement that nobody prints")
    }
  }

  private mutating func nested(_ body: [Statement]) {
    depth += 1
    for statement in body { print(statement) }
    depth -= 1
  }

  private func parenthesized(_ test: Condition) -> String { "(\(text(test)))" }

  /// How a helper gets a variable that it changes.
  private func reference(_ slot: String) -> String { "&\(slot)" }

  private mutating func swap(_ left: String, _ right: String) {
    guard left != right else { return }
    line(isSwift ? "do {" : "{")
    line(isSwift ? "  let other = \(left)" : "  void *other = \(left);")
    line("  \(left) = \(right)\(end)")
    line("  \(right) = other\(end)")
    line("}")
  }

  private mutating func allocate(
    _ slot: String, _ allocator: Statement.Allocator, _ size: Number
  ) {
    line("if (\(slot) == \(null)) {")
    switch allocator {
    case .malloc: line("  \(slot) = cMalloc(\(text(size)))\(end)")
    case .calloc: line("  \(slot) = cCalloc(2, \(text(size)))\(end)")
    case .alignedAlloc: line("  \(slot) = cAlignedAlloc(64, \(text(size)))\(end)")
    case .posixMemalign:
      line(
        "  if (cPosixMemalign(&\(slot), 64, \(text(size))) != 0) { \(slot) = \(null) }"
          .replacing(" }", with: "\(end) }"))
    }
    line("}")
  }

  private mutating func help(_ helper: Statement.Helper, _ slot: String, _ value: Number) {
    switch helper {
    case .end: line("end(\(reference(slot)))\(end)")
    case .renew: line("renew(\(reference(slot)), \(text(value)))\(end)")
    case .fill: line("fill(\(reference(slot)), \(text(value)))\(end)")
    }
  }

  private mutating func jump(_ condition: Condition, _ word: String) {
    guard let loop = loops.last else { return }
    line("if \(parenthesized(condition)) { \(word)\(isSwift ? " " : "")\(loop)\(end) }")
  }

  private mutating func throughBlock(
    _ name: String, _ value: String, _ variable: String, _ body: [Statement]
  ) {
    line(isSwift ? "do {" : "{")
    line(isSwift ? "  let \(name) = cMalloc(16)" : "  unsigned long *\(name) = cMalloc(16);")
    line("  if (\(name) != \(null)) {")
    depth += 1
    line(
      isSwift
        ? "  \(name)!.storeBytes(of: \(value), as: UInt.self)" : "  \(name)[0] = \(value);")
    nested(body)
    line("  \(variable) = " + (isSwift ? "\(name)!.load(as: UInt.self)" : "\(name)[0];"))
    line("  release(\(name))\(end)")
    depth -= 1
    line("  }")
    line("}")
  }

  private mutating func loop(
    _ counter: String, _ turns: String, _ body: [Statement], _ isRotated: Bool
  ) {
    loops.append(counter + "loop")
    line(isSwift ? "do {" : "{")
    line("  " + declaration(counter, "0"))
    line("  " + declaration(counter + "end", turns))
    let test = "(\(counter) < \(counter)end)"
    let label = isSwift ? "\(counter)loop: " : ""
    if isRotated {
      line("  if \(test) {")
      line("  \(label)\(isSwift ? "repeat" : "do") {")
    } else {
      line("  \(label)while \(test) {")
    }
    line("    \(counter) = \(counter) \(isSwift ? "&+" : "+") 1\(end)")
    depth += 1
    nested(body)
    depth -= 1
    if !isSwift { line("  next_\(counter)loop:;") }
    line(isRotated ? "  } while \(test)\(end)" : "  }")
    if isRotated { line("  }") }
    if !isSwift { line("  leave_\(counter)loop:;") }
    line("}")
    loops.removeLast()
  }

  private mutating func choice(
    _ value: String, _ cases: [(body: [Statement], fallsThrough: Bool)]
  ) {
    line("switch (\(value) & 3) {")
    for (index, choice) in cases.enumerated() {
      let goesOn = choice.fallsThrough && index + 1 < cases.count
      // In Swift a case has a statement.
      line(isSwift ? "case \(index): _ = a" : "case \(index): {")
      nested(choice.body)
      if isSwift {
        if goesOn { line("  fallthrough") }
      } else {
        line("}")
        if !goesOn { line("  break;") }
      }
    }
    line(isSwift ? "default: break" : "default:;")
    line("}")
  }
}

// MARK: - What only Swift has

extension ProgramPrinter {
  private mutating func swiftOnly(_ kind: Statement.SwiftOnly, _ value: String) {
    switch kind {
    case .newNode: line("node = Node(\(value), nil)")
    case .pushNode: line("node = Node(\(value), node)")
    case .dropNode: line("node = nil")
    case .readNode: line("if let node { a = node.value &+ \(value) }")
    case .appendElement: line("array.append(\(value))")
    case .readElements: line("for element in array { b = b &+ element }")
    case .dropElements: line("array.removeAll()")
    case .closure:
      line("b = applied({ (number: UInt) -> UInt in a = a &+ number; return a }, \(value))")
    case .throwing: line("do { a = try risky(\(value)) } catch { b = b &+ 1 }")
    case .generic: line("a = larger(a, \(value))")
    case .nestedFunction:
      line("do {")
      line("  func step(_ number: UInt) { if (number & 1 == 0) { end(&p0) } else { a = a &+ 1 } }")
      line("  step(\(value))")
      line("}")
    case .optional:
      line("if let found = half(\(value)) { a = found } else { b = b ^ 1 }")
    }
  }
}
