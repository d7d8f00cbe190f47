namespace Jiheng.Findings;

/// <summary>双语: the same words in Chinese (the original) and English.</summary>
public sealed record Bilingual(string Chinese, string English)
{
    /// <summary>The words in a language; anything but English is Chinese.</summary>
    public string In(Language language) => language == Language.English ? English : Chinese;
}

/// <summary>语言 of messages.</summary>
public enum Language
{
    /// <summary>中文.</summary>
    Chinese,

    /// <summary>英文.</summary>
    English,
}
