using Jiheng.Documents;
using Jiheng.Workflows;

namespace Jiheng.Cli;

/// <summary>证明的呈现: a proof with the page its places lie in.</summary>
internal sealed record ProofView(ProofReport Report, Document Document);
