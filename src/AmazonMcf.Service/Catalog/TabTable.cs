namespace AmazonMcf.Service.Catalog;

/// <summary>Reads the tables inside this assembly: rows by lines, cells by tabs, UTF-8.</summary>
internal static class TabTable
{
    /// <summary>Reads a table, its header first.</summary>
    /// <param name="resourceName">The resource.</param>
    public static IEnumerable<string[]> Open(string resourceName)
    {
        var stream = typeof(TabTable).Assembly.GetManifestResourceStream(resourceName)
            ?? throw new InvalidOperationException($"The resource {resourceName} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } row)
        {
            yield return row.Split('\t');
        }
    }
}
