/// Makes owners of blocks in all places and destroys them there.
///
/// - Parameters:
///   - name: What the owner is.
///   - blocks: How many blocks are allocated for one owner, at least.
///   - make: Makes an owner.
func check<Value: ~Copyable>(
  _ name: String, blocks: Int, _ make: @escaping () -> Value
) {
  visitPlaces("\(Value.self)", name, blocks: blocks, make)
  visitPlacesUnspecialized(name, blocks: blocks, make)
}

/// Visits all places by code that does not know the type of the owner.
@inline(never)
@_semantics("optimize.sil.specialize.generic.never")
private func visitPlacesUnspecialized<Value: ~Copyable>(
  _ name: String, blocks: Int, _ make: @escaping () -> Value
) {
  visitPlaces("unknown type", name, blocks: blocks, make)
}

private func visitPlaces<Value: ~Copyable>(
  _ type: String, _ name: String, blocks: Int, _ make: @escaping () -> Value
) {
  for place in Place<Value>.all {
    place.visit(make)
    Report.shared.close("\(name), \(type), \(place.name)", atLeast: blocks * place.values)
  }
}
