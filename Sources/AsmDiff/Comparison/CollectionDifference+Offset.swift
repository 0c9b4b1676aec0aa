extension CollectionDifference.Change {
  /// Where the element stands that was put in or taken out.
  var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
