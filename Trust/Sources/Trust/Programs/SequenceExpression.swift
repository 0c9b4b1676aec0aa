/// A set of event sequences, as it is printed.
indirect enum SequenceExpression {
  case nothing
  /// No sequence at all.
  case never
  case event(SequenceEvent)
  case sequence([SequenceExpression])
  case choice([SequenceExpression])
  case star(SequenceExpression)
  case plus(SequenceExpression)
  case optional(SequenceExpression)
}
