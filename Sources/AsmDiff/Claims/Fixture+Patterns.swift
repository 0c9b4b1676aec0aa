extension Fixture {
  /// The fixture with the claims taken out whose patterns cannot be read; they become errors, with their
  /// columns in the file.
  ///
  /// - Parameter options: What says which routines patterns may name.
  package func checkingPatterns(_ options: ComparisonOptions) -> Fixture {
    guard let vocabulary = try? AllocationRoutines.vocabulary(options) else { return self }
    var result = self
    result.claims = []
    for claim in claims {
      if let error = claim.patternError(vocabulary) {
        result.errors.append(error)
      } else {
        result.claims.append(claim)
      }
    }
    result.errors.sort { ($0.location.line ?? 0) < ($1.location.line ?? 0) }
    return result
  }
}

extension Claim {
  /// What is wrong with the claim's pattern; nil if nothing is, or if it has none.
  fileprivate func patternError(_ vocabulary: AllocationVocabulary) -> ClaimError? {
    guard case .allocates(_, let pattern) = statement else { return nil }
    do throws(AllocationPatternError) {
      _ = try AllocationPattern(pattern, vocabulary: vocabulary)
      return nil
    } catch {
      // The pattern is the end of the claim.
      let before = text.utf8.count - pattern.utf8.count
      var place = location
      place.column = (location.column ?? 1) + before + error.column - 1
      return ClaimError(
        problem: .pattern(Diagnostic(error.message, hint: error.hint)), location: place, text: text)
    }
  }
}
