namespace AmazonMcf.Fuzz;

/// <summary>Where the files of the clone lie that tests read.</summary>
internal static class Data
{
    public static string Samples => Path.Combine(Root(), "docs", "samples");

    /// <summary>A folder of recorded files.</summary>
    public static string Folder(string name) => Path.Combine(Root(), "tests", "data", name);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "AmazonMcf.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No clone above " + AppContext.BaseDirectory);
        }

        return folder;
    }
}
