namespace AmazonMcf.Validation;

/// <summary>The ids of the lines of an order, of which there are mostly a few.</summary>
/// <param name="count">The number of lines.</param>
internal sealed class UniqueIds(int count)
{
    private const int Few = 8;
    private readonly HashSet<string>? many = count > Few ? new(StringComparer.Ordinal) : null;
    private readonly string[] few = count > Few ? [] : new string[count];
    private int added;

    /// <summary>Adds an id.</summary>
    /// <returns>False if it is not the first one.</returns>
    public bool Add(string id)
    {
        if (many is not null)
        {
            return many.Add(id);
        }

        for (var i = 0; i < added; i++)
        {
            if (string.Equals(few[i], id, StringComparison.Ordinal))
            {
                return false;
            }
        }

        few[added++] = id;
        return true;
    }
}
