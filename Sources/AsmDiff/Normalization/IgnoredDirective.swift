/// The directives that lay down nothing that runs or is read.
enum IgnoredDirective {
  /// Whether a directive says nothing of what runs: frames for debuggers, alignment of code,
  /// sections, symbols' types, sizes and visibility, lines of the source.
  ///
  /// A name that is not here is compared word for word.
  static func isIgnored(_ name: String) -> Bool {
    names.contains(name) || (name.hasPrefix(".cfi_") && !keptFrameDirectives.contains(name))
      || name.hasPrefix(".cv_")
  }

  /// What the unwinder runs: a personality routine and its table.
  static let keptFrameDirectives: Set<String> = [".cfi_personality", ".cfi_lsda"]

  private static let names: Set<String> = [
    ".addrsig", ".addrsig_sym", ".align", ".arch", ".arch_extension", ".att_syntax", ".balign",
    ".balignl", ".balignw", ".bss",
    ".build_version", ".code64", ".comm", ".const", ".cpu", ".cstring", ".data", ".data_region",
    ".end_data_region", ".equ", ".equiv", ".file", ".global", ".globl", ".hidden", ".ident",
    ".intel_syntax", ".internal", ".lcomm", ".linker_option", ".loc", ".loc_mark_labels", ".local",
    ".loh",
    ".macosx_version_min", ".no_dead_strip", ".p2align", ".p2alignl", ".p2alignw", ".popsection",
    ".previous", ".private_extern", ".protected", ".pushsection", ".rodata", ".section", ".set",
    ".size", ".subsections_via_symbols", ".text", ".type", ".weak", ".weak_def_can_be_hidden",
    ".weak_definition",
    ".weak_reference", ".zerofill",
  ]
}
