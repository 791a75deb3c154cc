using AmazonMcf.Build.Regions;

namespace AmazonMcf.Build.Steps;

/// <summary>Writes the table of countries and states from the CLDR packages in a folder. The table is checked in.</summary>
internal static class RegionsStep
{
    private const string Table = "src/AmazonMcf.Client/Validation/regions.tsv";
    private const string License = "build/licenses/unicode-cldr.txt";

    public static int Run(Repository repository, string? folder)
    {
        if (folder is null || !Directory.Exists(folder))
        {
            throw new BuildFailure(
                $"{(folder is null ? "The folder is missing" : $"The folder {folder} does not exist")}. Install "
                    + $"{string.Join(", ", CldrFolder.Packages)} with npm into a folder and specify it: ./build.sh regions <folder>"
            );
        }

        StepLog.Run("regions", Table, () =>
        {
            var cldr = new CldrFolder(folder);
            File.WriteAllText(repository.Path(Table), RegionTable.Write(cldr));
            File.WriteAllText(repository.Path(License), cldr.License);
        });
        return 0;
    }
}
