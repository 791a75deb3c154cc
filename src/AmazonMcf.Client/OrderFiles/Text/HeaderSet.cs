using System.Collections;

namespace AmazonMcf.OrderFiles.Text;

/// <summary>
/// A set of headers, written as the shop writes them and compared by <see cref="Header"/>. A header that ends with <c>*</c> means all
/// that begin like it.
/// </summary>
internal sealed class HeaderSet : IEnumerable<string>
{
    private readonly List<string> spelled = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly List<string> beginnings = [];

    /// <summary>Adds a header.</summary>
    public void Add(string header)
    {
        spelled.Add(header);
        if (header[header.Length - 1] == '*')
        {
            beginnings.Add(Header.Normalize(header));
        }
        else
        {
            names.Add(Header.Normalize(header));
        }
    }

    /// <summary>Whether a normalized header is in the set.</summary>
    public bool Contains(string name) =>
        names.Contains(name) || beginnings.Exists(beginning => name.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>Whether a file with these normalized headers has all headers of the set.</summary>
    public bool IsWithin(HashSet<string> headers) =>
        names.IsSubsetOf(headers)
        && beginnings.TrueForAll(beginning => headers.Any(name => name.StartsWith(beginning, StringComparison.Ordinal)));

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => spelled.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
