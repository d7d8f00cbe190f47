namespace Jiheng.Fuzzing;

/// <summary>One thing that must bear any input; a new target is one new class, found by itself.</summary>
internal interface IFuzzTarget
{
    /// <summary>Name on the command line.</summary>
    string Name { get; }

    /// <summary>Throws where a promise is broken.</summary>
    void Run(byte[] input);
}
