using AmazonMcf.Build;

namespace AmazonMcf.Conventions;

/// <summary>How ./build.sh coverage adds up the reports of several test projects.</summary>
public sealed class LineCoverageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mcf-coverage-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_line_that_one_report_reached_is_reached()
    {
        var coverage = new LineCoverage();

        coverage.Add(Report("one", "Alpha", "/src/Alpha/A.cs", (1, 3), (2, 0), (3, 0)));
        coverage.Add(Report("two", "Alpha", "/src/Alpha/A.cs", (1, 0), (2, 1), (3, 0)));
        coverage.Add(Report("three", "Beta", "/src/Beta/A.cs", (1, 0)));

        Assert.Equal([("Alpha", 3, 2), ("Beta", 1, 0), ("all", 4, 2)], coverage.Libraries());
    }

    [Fact]
    public void Generated_sources_do_not_count()
    {
        var coverage = new LineCoverage();

        coverage.Add(Report("wire", "Alpha", "/src/Alpha/Wire/Order.g.cs", (1, 1)));
        coverage.Add(Report("json", "Alpha", @"C:\src\Alpha\obj\Release\Json.cs", (1, 1)));
        coverage.Add(Report("own", "Alpha", @"C:\src\Alpha\Order.cs", (7, 1)));

        Assert.Equal([("Alpha", 1, 1), ("all", 1, 1)], coverage.Libraries());
    }

    private string Report(string name, string library, string file, params (int Number, int Hits)[] lines)
    {
        var path = Path.Combine(folder, name + ".cobertura.xml");
        var entries = string.Concat(lines.Select(line => $"""<line number="{line.Number}" hits="{line.Hits}" />"""));
        File.WriteAllText(
            path,
            $"""
             <coverage><packages><package name="{library}"><classes>
               <class name="X" filename="{file}"><lines>{entries}</lines></class>
             </classes></package></packages></coverage>
             """);
        return path;
    }
}
