using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AmazonMcf.Conventions;

/// <summary>Decision 7 lists every package with its version, license and reason.</summary>
public partial class LibraryTests
{
    [Fact]
    public void Each_package_is_listed_with_its_version()
    {
        var packages = XDocument.Parse(Tree.Read("src/Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(package => $"{package.Attribute("Include")!.Value} {package.Attribute("Version")!.Value}")
            .Order(StringComparer.Ordinal);
        var listed = Line().Matches(Tree.Read("docs/decisions/0007-third-party-libraries.md"))
            .Select(line => $"{line.Groups[1].Value} {line.Groups[2].Value}")
            .Order(StringComparer.Ordinal);

        Assert.Equal(packages, listed);
    }

    [GeneratedRegex(@"^\| ([A-Za-z][A-Za-z0-9._-]*) \| ([0-9]+(?:\.[0-9]+)+) \| [^|]+ \| [^|]+ \|", RegexOptions.Multiline)]
    private static partial Regex Line();
}
