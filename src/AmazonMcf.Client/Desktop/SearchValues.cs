// .NET Framework does not have this type.
#pragma warning disable IDE0130
namespace System.Buffers;
#pragma warning restore IDE0130

/// <summary>Creates sets of characters.</summary>
internal static class SearchValues
{
    /// <summary>Creates a set of characters.</summary>
    public static SearchValues<char> Create(ReadOnlySpan<char> values)
    {
        var contained = new bool[char.MaxValue + 1];
        foreach (var character in values)
        {
            contained[character] = true;
        }

        return new SearchValues<char>(contained);
    }

    /// <summary>The index of the first character that is not in a set; -1 if there is none.</summary>
    public static int IndexOfAnyExcept(this ReadOnlySpan<char> text, SearchValues<char> values)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!values.Contained[text[i]])
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>A set of values.</summary>
/// <param name="contained">Which values it contains.</param>
internal sealed class SearchValues<T>(bool[] contained)
{
    public bool[] Contained { get; } = contained;
}
