using System.Text.RegularExpressions;

namespace AmazonMcf.Conventions;

/// <summary>Which folders of a source project use which others: the uses between the types that their files hold.</summary>
internal static partial class FolderArrows
{
    /// <summary>The arrows between the folders of a project, each with the number of uses and one of them.</summary>
    /// <param name="project">The project.</param>
    /// <param name="assembly">Its built assembly.</param>
    /// <param name="framework">The framework it is built for.</param>
    public static IReadOnlyList<(string From, string To, int Count, string Example)> Of(string project, string assembly, string framework)
    {
        var folders = FoldersOf(project);
        return [.. from use in TypeUses.Within(Path.Combine(Tree.Output(project, framework), assembly))
                   where folders.ContainsKey(use.User) && folders.ContainsKey(use.Used)
                   let arrow = (From: folders[use.User], To: folders[use.Used])
                   where arrow.From != arrow.To
                   orderby use.User, use.Used
                   group use by arrow into same
                   select (same.Key.From, same.Key.To, same.Count(), $"{same.First().User} -> {same.First().Used}")];
    }

    /// <summary>The folder of each type of a project, by the full name of the type. The root of the project is an empty text.</summary>
    private static Dictionary<string, string> FoldersOf(string project)
    {
        var root = Tree.Path("src", project);
        return (from file in Tree.Sources("src", project)
                let text = File.ReadAllText(file)
                let space = Namespace().Match(text).Groups[1].Value
                from type in TopLevelType().Matches(text).Select(match => match.Groups[1].Value)
                let folder = Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace('\\', '/')
                select (Name: $"{space}.{type}", Folder: folder == "." ? "" : folder))
            .DistinctBy(type => type.Name)
            .ToDictionary(type => type.Name, type => type.Folder);
    }

    [GeneratedRegex(@"^namespace ([\w.]+)\s*[;{]", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(
        @"^(?:(?:public|internal|file|sealed|static|abstract|partial|readonly|ref|unsafe)\s+)*(?:class|struct|record(?:\s+struct|\s+class)?|interface|enum|delegate\s+[\w<>?,\[\]]+)\s+(\w+)",
        RegexOptions.Multiline)]
    private static partial Regex TopLevelType();
}
