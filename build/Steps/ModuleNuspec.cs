using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AmazonMcf.Build.Steps;

/// <summary>The package metadata of the module for galleries, from the manifest.</summary>
internal static partial class ModuleNuspec
{
    private static readonly XNamespace Schema = "http://schemas.microsoft.com/packaging/2011/08/nuspec.xsd";

    public static XDocument Read(Repository repository)
    {
        var manifest = File.ReadAllText(repository.Path("AmazonMcf.psd1"));
        var commands = List(manifest, "CmdletsToExport");
        string[] tags =
        [
            "PSModule",
            "PSIncludes_Cmdlet",
            .. commands.Select(command => "PSCmdlet_" + command),
            .. commands.Select(command => "PSCommand_" + command),
            .. List(manifest, "Tags"),
        ];
        return new XDocument(new XElement(
            Schema + "package",
            new XElement(
                Schema + "metadata",
                new XElement(Schema + "id", "AmazonMcf"),
                new XElement(Schema + "version", repository.Version),
                new XElement(Schema + "authors", Text(manifest, "Author")),
                new XElement(Schema + "copyright", Text(manifest, "Copyright")),
                new XElement(Schema + "description", Text(manifest, "Description")),
                new XElement(Schema + "license", new XAttribute("type", "expression"), "Apache-2.0"),
                new XElement(Schema + "icon", "icon.png"),
                new XElement(Schema + "iconUrl", Text(manifest, "IconUri")),
                new XElement(Schema + "projectUrl", Text(manifest, "ProjectUri")),
                new XElement(Schema + "releaseNotes", Text(manifest, "ReleaseNotes")),
                new XElement(Schema + "tags", string.Join(' ', tags))),
            new XElement(
                Schema + "files",
                new XElement(Schema + "file", new XAttribute("src", "**"), new XAttribute("target", "")))));
    }

    private static string Text(string manifest, string key) =>
        Regex.Match(manifest, $@"^\s*{key}\s*=\s*'((?:[^']|'')*)'", RegexOptions.Multiline)
            .Groups[1].Value.Replace("''", "'", StringComparison.Ordinal);

    private static List<string> List(string manifest, string key) =>
        Quoted().Matches(Regex.Match(manifest, $@"^\s*{key}\s*=\s*@\(([^)]*)\)", RegexOptions.Multiline).Groups[1].Value)
            .Select(match => match.Groups[1].Value)
            .ToList();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
