using System.Xml.Linq;

namespace AmazonMcf.Conventions;

/// <summary>What is written about the product keeps up with the product.</summary>
public class DocumentationTests
{
    [Fact]
    public void Every_exported_command_has_one_page()
    {
        var pages = Tree.Files(Tree.Path("docs", "en-US"), "*-Mcf*.md").Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet();

        Rule.Holds("Write docs/en-US/<command>.md.", Manifest.Cmdlets.Where(name => !pages.Contains(name)));
        Rule.Holds("Delete the page in docs/en-US, or export the command.", pages.Where(page => !Manifest.Cmdlets.Contains(page)));
    }

    [Fact]
    public void The_shipped_help_is_made_of_the_pages()
    {
        var path = Tree.Path("src", "Module", "en-US", "AmazonMcf.dll-Help.xml");
        var help = File.Exists(path) ? XDocument.Load(path).Root!.Value : "";

        Rule.Holds(
            "Run ./build.sh docs and commit src/Module/en-US.",
            from page in Tree.Files(Tree.Path("docs", "en-US"), "*-Mcf*.md")
            let synopsis = File.ReadAllText(page).ReplaceLineEndings("\n").Split("## SYNOPSIS\n\n")[^1].Split("\n\n")[0]
            where !help.Contains(synopsis.Replace("`", "", StringComparison.Ordinal), StringComparison.Ordinal)
                && !help.Contains(synopsis, StringComparison.Ordinal)
            select Tree.Display(page));
    }

    [Fact]
    public void Every_decision_is_listed()
    {
        var list = Tree.Read("docs", "decisions", "README.md");

        Rule.Holds(
            "Link the decision in docs/decisions/README.md.",
            Tree.Files(Tree.Path("docs", "decisions"), "0*.md")
                .Select(file => Path.GetFileName(file))
                .Where(name => !list.Contains($"({name})", StringComparison.Ordinal)));
    }

    [Fact]
    public void Links_between_pages_lead_somewhere()
    {
        Rule.Holds(
            "Correct the link, or add the file or the heading it names.",
            from page in Tree.Files(Tree.Root, "*.md")
            from link in PageLinks.LocalTargets(File.ReadAllText(page))
            let target = link.File.Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, link.File)
            where !Path.Exists(target) || (link.Anchor.Length > 0 && !PageLinks.Anchors(File.ReadAllText(target)).Contains(link.Anchor))
            select $"{Tree.Display(page)}: {link.File}#{link.Anchor}");
    }
}
