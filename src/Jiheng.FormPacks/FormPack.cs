namespace Jiheng.FormPacks;

/// <summary>表式包: one form of one authority, compiled and immutable.</summary>
public sealed class FormPack
{
    /// <summary>A pack with its permanent id and version.</summary>
    public FormPack(string id, string version)
    {
        Id = id;
        Version = version;
    }

    /// <summary>编号, permanent and ASCII ("yueyang.dept-self-eval").</summary>
    public string Id { get; }

    /// <summary>版本 ("2022.1").</summary>
    public string Version { get; }

    /// <summary>编号@版本.</summary>
    public string Reference => Id + "@" + Version;
}
