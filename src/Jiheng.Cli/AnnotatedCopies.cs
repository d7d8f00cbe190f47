using Jiheng.Composition;
using Jiheng.Workflows;

namespace Jiheng.Cli;

/// <summary>批注副本的去处: --annotate names a file for one input, or an existing folder for any number.</summary>
internal sealed class AnnotatedCopies
{
    private readonly string? _target;
    private readonly bool _isFolder;

    /// <exception cref="UsageTrouble">Several inputs and one output file, or the output is an input.</exception>
    public AnnotatedCopies(string? target, IReadOnlyList<string> inputs)
    {
        _target = target;
        _isFolder = target is not null && Directory.Exists(target);
        if (target is null || _isFolder) return;
        if (inputs.Count > 1) throw new UsageTrouble(UsageCodes.OneFileOnly, ("option", "--annotate"));
        OutputFile.Protect(inputs, target);
    }

    /// <summary>Writes the copy of one document; nothing where none was asked for or the document could not be read.</summary>
    /// <exception cref="UsageTrouble">The copy cannot be written.</exception>
    public void Write(CheckedDocument document, DocumentView view)
    {
        if (_target is null || !document.IsRead) return;
        string path = _isFolder ? Path.Combine(_target, Path.GetFileNameWithoutExtension(document.Path) + "-批注.docx") : _target;
        OutputFile.Protect([document.Path], path);
        OutputFile.Guarded(path, () => AnnotateWorkflow.Write(document, view, path));
    }
}
