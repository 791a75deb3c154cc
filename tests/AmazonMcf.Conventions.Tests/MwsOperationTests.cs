using AmazonMcf.Mws;

namespace AmazonMcf.Conventions;

/// <summary>The operations of MWS are listed once, in MwsOperations; everything else is derived from that table.</summary>
public class MwsOperationTests
{
    [Fact]
    public void No_other_source_names_an_operation()
    {
        Rule.Holds(
            "Take it from the row of the operation in src/AmazonMcf.Mws/Tables/MwsOperations.cs: add what is missing to the row.",
            from project in new[] { "AmazonMcf", "AmazonMcf.Mws", "AmazonMcf.Cli" }
            from file in Tree.Sources("src", project)
            where Path.GetFileName(file) != "MwsOperations.cs"
            from line in File.ReadLines(file)
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from operation in MwsOperations.All
            where line.Contains($"\"{operation.Name}\"", StringComparison.Ordinal)
            select $"{Tree.Display(file)}: {operation.Name}");
    }

    [Fact]
    public void The_page_on_migration_has_a_command_for_each_operation()
    {
        var page = Tree.Read("docs", "en-US", "about_AmazonMcf_Migration.md");
        Rule.Holds(
            "Add a row to the table of operations in docs/en-US/about_AmazonMcf_Migration.md.",
            MwsOperations.All.Select(operation => operation.Name).Where(name => !page.Contains($"\n| {name} | ", StringComparison.Ordinal))
        );
    }
}
