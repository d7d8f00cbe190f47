namespace Jiheng.Samples;

/// <summary>
/// A fault that is put into the faulty sample on purpose: at the place <paramref name="Key"/> stands <paramref name="Wrong"/>, and the findings
/// must include <paramref name="Codes"/> (divided by spaces) there. <paramref name="What"/> says it for people.
/// </summary>
public sealed record PlantedFault(string Key, string Wrong, string Codes, string What);

/// <summary>
/// The pen that writes a sample: at each named place it writes what is right, or the fault planted there.
/// </summary>
public sealed class Ink(params PlantedFault[] faults)
{
    private readonly HashSet<string> _used = [];

    /// <summary>The words at a place.</summary>
    public string this[string key, string right]
    {
        get
        {
            PlantedFault? fault = faults.FirstOrDefault(one => one.Key == key);
            if (fault is null) return right;
            if (!_used.Add(key)) throw new InvalidOperationException($"The place {key} is written twice.");
            if (fault.Wrong == right) throw new InvalidOperationException($"At {key} the planted fault equals what is right.");
            return fault.Wrong;
        }
    }

    /// <summary>Planted faults that no place asked for: a misspelt key.</summary>
    public IEnumerable<string> Unused => faults.Select(fault => fault.Key).Except(_used);
}
