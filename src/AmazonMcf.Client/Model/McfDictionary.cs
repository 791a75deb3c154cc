namespace AmazonMcf.Model;

/// <summary>
/// Texts by name in a model object. Its own text, which Export-Csv writes into a cell, is that of its entries. An object keeps the
/// dictionary that it is given: what is added to the dictionary later is added to the object. To use the entries of another dictionary,
/// copy them: <c>order.AdditionalColumns = new(entries)</c>.
/// </summary>
public sealed class McfDictionary : Dictionary<string, string>
{
    /// <summary>Creates an empty dictionary.</summary>
    public McfDictionary()
    {
    }

    /// <summary>Creates a dictionary of entries, which compares names as theirs does. PowerShell uses this constructor.</summary>
    /// <param name="entries">The entries.</param>
    public McfDictionary(IDictionary<string, string> entries)
        : base(entries, (entries as Dictionary<string, string>)?.Comparer)
    {
    }

    /// <summary>Creates an empty dictionary.</summary>
    /// <param name="comparer">Compares the names.</param>
    internal McfDictionary(IEqualityComparer<string> comparer)
        : base(comparer)
    {
    }

    /// <summary>Returns the texts of the entries.</summary>
    /// <returns>The texts, separated by semicolons.</returns>
    public override string ToString() => string.Join("; ", this.Select(entry => entry.Key + "=" + entry.Value));
}
