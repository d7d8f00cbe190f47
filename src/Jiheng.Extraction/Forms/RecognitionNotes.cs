using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Extraction;

/// <summary>识别所见 3xxx: parts of the form that a recognised report does not have.</summary>
internal static class RecognitionNotes
{
    public static ImmutableArray<Finding> Of(Document document, FormMatch match, FactSet facts) => [];
}
