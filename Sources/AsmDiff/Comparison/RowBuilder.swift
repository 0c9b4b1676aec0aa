/// Lays two normal forms side by side.
struct RowBuilder {
  /// What was found while the rows were built.
  private(set) var rows: [Row] = []
  private(set) var mismatches: [Mismatch] = []
  /// The pairs of private data and callees that make a row differ.
  private(set) var differingContents: [SymbolPair] = []

  private let left: NormalForm
  private let right: NormalForm
  private let correspondence: Correspondence
  private var leftLabels = LabelNumbering()
  private var rightLabels = LabelNumbering()
  /// The candidate's line beside each of the baseline's.
  private var counterparts: [Int: Int] = [:]

  /// Builds the rows of two functions or data objects.
  ///
  /// - Parameter correspondence: A fresh one; it learns the names of the rows that correspond.
  init(_ left: NormalForm, _ right: NormalForm, _ correspondence: Correspondence) throws {
    self.left = left
    self.right = right
    self.correspondence = correspondence
    let keys = Self.keys(left, right)
    let steps = EditScript(baseline: keys.0, candidate: keys.1).steps
    place(steps)
    let matches = try match(steps)
    try correspondence.settle()
    for (step, match) in zip(steps, matches) { append(step, match) }
    appendLabels(left.lines.count, right.lines.count)
  }

  // MARK: Alignment

  private static func keys(
    _ left: NormalForm, _ right: NormalForm
  ) -> ([EditScript.LineKey], [EditScript.LineKey]) {
    var numbers: [[UInt8]: Int] = [:]
    func number(_ key: [UInt8]) -> Int {
      if let number = numbers[key] { return number }
      numbers[key] = numbers.count
      return numbers.count - 1
    }
    func keys(_ form: NormalForm) -> [EditScript.LineKey] {
      form.lines.map {
        EditScript.LineKey(text: number($0.key), name: number(name(of: $0)))
      }
    }
    return (keys(left), keys(right))
  }

  /// What lines that differ are laid side by side for: one mnemonic, or data on both sides.
  private static func name(of line: NormalForm.Line) -> [UInt8] {
    if case .data = line.content { return [0] }
    return line.key.prefix { $0 != ASCII.space } + [0]
  }

  private mutating func place(_ steps: [EditScript.Step]) {
    for case .pair(let line, let other) in steps { counterparts[line] = other }
    counterparts[left.lines.count] = right.lines.count
    let back = Dictionary(uniqueKeysWithValues: counterparts.map { ($1, $0) })
    leftLabels = LabelNumbering(correspondence.baseline.referredPlaces(of: left))
    rightLabels = LabelNumbering(
      correspondence.candidate.referredPlaces(of: right), alignedWith: leftLabels
    ) { back[$0] }
  }

  // MARK: Matching

  /// How the references of each row relate; empty for a row with one side.
  private func match(_ steps: [EditScript.Step]) throws -> [[Correspondence.Match]] {
    var matches = [[Correspondence.Match]](repeating: [], count: steps.count)
    // Rows of equal text first: they say what a name of a differing row can correspond to.
    for isEqual in [true, false] {
      for (number, step) in steps.enumerated() {
        guard case .pair(let line, let other) = step else { continue }
        let lines = (left.lines[line], right.lines[other])
        guard Correspondence.haveOneText(lines.0, lines.1) == isEqual else { continue }
        matches[number] = try correspondence.match(lines.0, lines.1) { counterparts[$0] == $1 }
      }
    }
    return matches
  }

  private func mismatch(_ match: Correspondence.Match) -> Mismatch? {
    switch match {
    case .same: nil
    case .different(let mismatch): mismatch
    case .byContent(let pair): correspondence.contents[pair]?.mismatch
    }
  }

  // MARK: Rows

  private mutating func append(_ step: EditScript.Step, _ matches: [Correspondence.Match]) {
    switch step {
    case .removed(let line):
      appendLabels(line, nil)
      mismatches.append(.text)
      rows.append(Row(kind: .removed, baseline: self.line(left, line, leftLabels), candidate: nil))
    case .added(let line):
      appendLabels(nil, line)
      mismatches.append(.text)
      rows.append(Row(kind: .added, baseline: nil, candidate: self.line(right, line, rightLabels)))
    case .pair(let line, let other):
      appendLabels(line, other)
      appendPair(line, other, matches)
    }
  }

  private func line(_ form: NormalForm, _ number: Int, _ labels: LabelNumbering) -> Row.Line {
    Row.Line(
      tokens: TokenPrinter.print(form.lines[number], labels: labels).tokens,
      number: form.lines[number].number)
  }

  private mutating func appendPair(
    _ line: Int, _ other: Int, _ matches: [Correspondence.Match]
  ) {
    let lines = (left.lines[line], right.lines[other])
    var first = TokenPrinter.print(lines.0, labels: leftLabels)
    var second = TokenPrinter.print(lines.1, labels: rightLabels)
    let found = matches.compactMap(mismatch)
    let haveOneText = Correspondence.haveOneText(lines.0, lines.1)
    let isEqual = found.isEmpty && haveOneText
    if !isEqual {
      note(matches, haveOneText ? found : [.text])
      ChangeMarker.mark(&first, &second, matches.map { mismatch($0) == nil })
    }
    rows.append(
      Row(
        kind: isEqual ? .equal : .changed,
        baseline: Row.Line(tokens: first.tokens, number: lines.0.number),
        candidate: Row.Line(tokens: second.tokens, number: lines.1.number)))
  }

  private mutating func note(_ matches: [Correspondence.Match], _ found: [Mismatch]) {
    mismatches += found
    for case .byContent(let pair) in matches where correspondence.contents[pair]?.mismatch != nil {
      if !differingContents.contains(pair) { differingContents.append(pair) }
    }
  }

  // MARK: Labels

  /// Puts the labels that stand before a line on a row of their own.
  private mutating func appendLabels(_ line: Int?, _ other: Int?) {
    let name = line.flatMap { leftLabels[$0] }
    let otherName = other.flatMap { rightLabels[$0] }
    guard name != nil || otherName != nil else { return }
    let first = name.map { labelLine($0, at: line, in: left) }
    let second = otherName.map { labelLine($0, at: other, in: right) }
    let kind: Row.Kind = first == nil ? .added : second == nil ? .removed : .equal
    rows.append(Row(kind: kind, baseline: first, candidate: second))
  }

  private func labelLine(_ name: String, at place: Int?, in form: NormalForm) -> Row.Line {
    let next = place.flatMap { $0 < form.lines.count ? form.lines[$0] : form.lines.last }
    return Row.Line(tokens: [Token(name + ":", .label)], number: next?.number ?? 0)
  }
}
