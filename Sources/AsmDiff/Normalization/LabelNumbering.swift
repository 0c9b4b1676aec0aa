/// The names under which a function's local labels are shown.
///
/// They are `L0`, `L1` and so on, in the order of their places.
struct LabelNumbering {
  private var names: [Int: String] = [:]
  private var count = 0

  /// Numbers the places that something refers to.
  init(_ places: Set<Int> = []) {
    for place in places.sorted() { addName(at: place) }
  }

  /// Numbers the candidate's places: those that stand beside one of the baseline's have its name,
  /// the others go on behind the baseline's last.
  init(_ places: Set<Int>, alignedWith baseline: LabelNumbering, _ counterpart: (Int) -> Int?) {
    count = baseline.count
    for place in places.sorted() {
      if let other = counterpart(place), let name = baseline.names[other] {
        names[place] = name
      } else {
        addName(at: place)
      }
    }
  }

  private mutating func addName(at place: Int) {
    names[place] = "L\(count)"
    count += 1
  }

  /// The name of a place; nil where nothing refers to it.
  subscript(place: Int) -> String? { names[place] }
}
