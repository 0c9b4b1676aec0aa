extension AllocationComparison {
  /// That the sequences of a side are not known.
  static func unknown(_ side: Side, _ why: String, line: Int?) -> String {
    "allocations of the \(side.rawValue) are not known: \(why)"
      + (line.map { " (line \($0) of the listing)" } ?? "")
  }

  /// Why the sequences of a side are not known; `line` is the function's.
  static func reasons(
    _ allocations: FunctionAllocations, _ side: Side, line: Int
  ) -> [String] {
    allocations.limits.map { unknown(side, "\($0)", line: $0.line == nil ? line : nil) }
  }

  /// Which operand of an event is not known, and where it stands.
  static func undecided(
    _ event: AllocationEvent, _ first: AllocationSide, _ second: AllocationSide,
    _ names: LabelNames
  ) -> [String] {
    [(Side.baseline, first), (.candidate, second)].compactMap { side, own in
      guard let lines = own.allocations.lines[event] else { return nil }
      return
        "\(event.uncertainty) \(event.text(names)), \(linesText(lines)) of the \(side.rawValue)'s "
        + "listing, \(event.unknowns.isEmpty ? "may be another's value too" : "is not known")"
    }
  }

  /// The calls that were not followed, a sentence each.
  static func unfollowed(_ first: AllocationSide, _ second: AllocationSide) -> [String] {
    [(Side.baseline, first), (.candidate, second)].flatMap { side, own in
      own.unfollowed.map { event in
        let name = own.name(of: event)
        let lines = linesText(own.allocations.lines[event] ?? [])
        return
          "the call of '\(name)', \(lines) of the \(side.rawValue)'s listing, is not followed: "
          + "it recurs, or calls are nested too deeply"
      }
    }
  }

  /// The calls behind which nothing stands in one place, and something in another: it may be that none of
  /// them returns.
  static func uncertainEndings(_ first: AllocationSide, _ second: AllocationSide) -> [String] {
    let sides = [first, second]
    let endings = sides.flatMap { own in
      own.allocations.exploration.endings.map {
        AllocationEvent.call($0.name).renamingCall(own.allocations.renamedCalls)
      }
    }
    let called = Set(sides.flatMap(\.automaton.events))
    return Set(endings).intersection(called).compactMap { event in
      guard case .call(let name) = event else { return nil }
      return "a call of '\(Demangler.shortName(of: Symbol(name)))' is followed by nothing in one "
        + "place: whether it returns in another is not known"
    }.sorted()
  }

  /// That a routine of the table and a call were declared to correspond.
  static func equatedRoutine(_ left: String, _ right: String) -> String {
    let names = [left, right].map { "'\(Demangler.shortName(of: Symbol($0)))'" }
    return "\(names[1]) was taken for \(names[0]), but only one of them is a known routine: "
      + "name the other one with --allocator"
  }

  /// The recursions of functions other than the two, where there are two listings: one name may stand for
  /// two bodies there.
  static func recursionOfOthers(_ first: AllocationSide, _ second: AllocationSide) -> [String] {
    let isOneListing = first.subject.cache === second.subject.cache
    return isOneListing || first.unfollowed.allSatisfy { $0 == .call(EventLabels.recursionName) }
      ? [] : unfollowed(first, second)
  }

  /// `line 3`, or `lines 3, 7`.
  static func linesText(_ lines: [Int]) -> String {
    let shown = Set(lines).sorted()
    return (shown.count == 1 ? "line " : "lines ") + shown.map(String.init).joined(separator: ", ")
  }
}

extension AllocationEvent {
  /// Which of the operands is uncertain.
  fileprivate var uncertainty: String {
    if case .indirectCall = self { return "what is called by" }
    let numbers = operands.indices.filter { !operands[$0].unknowns.isEmpty }
    let shown = numbers.isEmpty ? Array(operands.indices) : numbers
    guard operands.count > 1 else { return "the operand of" }
    let list = shown.map { "\($0 + 1)" }.listed
    return (shown.count == 1 ? "operand " : "operands ") + list + " of"
  }
}

extension AllocationSide {
  /// What the function is called that an event calls.
  fileprivate func name(of event: AllocationEvent) -> String {
    guard case .call(let name) = event, name != EventLabels.recursionName else {
      return subject.function.name
    }
    return Demangler.shortName(of: Symbol(name))
  }
}
