using System.Globalization;
using System.Xml.Linq;

namespace AmazonMcf.Build;

/// <summary>Which lines were reached, over any number of reports; a line that one report reached is reached.</summary>
internal sealed class LineCoverage
{
    private readonly Dictionary<(string Library, string File, int Line), bool> lines = [];

    /// <summary>Adds a report in Cobertura's form. Generated sources do not count.</summary>
    public void Add(string report)
    {
        foreach (var package in XDocument.Load(report).Descendants("package"))
        {
            foreach (var type in package.Descendants("class").Where(type => IsWritten(type.Attribute("filename")!.Value)))
            {
                foreach (var line in type.Elements("lines").Elements("line"))
                {
                    var key = (package.Attribute("name")!.Value, type.Attribute("filename")!.Value, Number(line, "number"));
                    lines[key] = lines.GetValueOrDefault(key) || Number(line, "hits") > 0;
                }
            }
        }
    }

    /// <summary>The lines of each library and how many were reached, with their sum at the end.</summary>
    public IEnumerable<(string Library, int Lines, int Reached)> Libraries() =>
        lines.GroupBy(line => line.Key.Library, StringComparer.Ordinal)
            .OrderBy(library => library.Key, StringComparer.Ordinal)
            .Select(library => (library.Key, library.Count(), library.Count(line => line.Value)))
            .Append(("all", lines.Count, lines.Count(line => line.Value)));

    private static bool IsWritten(string file) =>
        !file.EndsWith(".g.cs", StringComparison.Ordinal) && !file.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal);

    private static int Number(XElement line, string attribute) => int.Parse(line.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
