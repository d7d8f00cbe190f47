using System.Collections.Immutable;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Extraction;

/// <summary>取数结果: the form that was recognised (null where none was), its facts, the relations that form, tables and sentences state, and findings 3xxx.</summary>
public sealed record ExtractionResult(
    FormPack? Pack,
    FactSet Facts,
    ImmutableArray<Relation> Relations,
    ImmutableArray<Finding> Findings);
