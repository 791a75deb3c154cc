using System.Text.RegularExpressions;

namespace AmazonMcf.Conventions;

/// <summary>An error id means one thing for the life of the product.</summary>
public partial class ErrorIdTests
{
    [Fact]
    public void Failures_of_client_and_service_have_ids_of_their_own()
    {
        var ids = from file in WithFailures()
                  let body = ErrorIdMember().Match(File.ReadAllText(file))
                  where body.Success
                  from id in Id().Matches(body.Groups[1].Value).Select(match => match.Groups[1].Value).Distinct()
                  select (Id: id, Owner: Path.GetFileNameWithoutExtension(file));
        var all = ids.ToList();

        Assert.NotEmpty(all);
        Rule.Holds("Give each kind of failure its own ErrorId.", Shared(all));
    }

    [Fact]
    public void Error_records_of_the_module_have_ids_of_their_own()
    {
        var all = Tree.Sources("src", "AmazonMcf")
            .Where(IsErrorRecords)
            .SelectMany(file =>
                Id()
                    .Matches(File.ReadAllText(file))
                    .Select(match => (Id: match.Groups[1].Value, Owner: $"{Path.GetFileName(file)} at {match.Index}"))
            )
            .ToList();

        Assert.NotEmpty(all);
        Rule.Holds("Give each method of ErrorRecords its own id.", Shared(all));
    }

    [Fact]
    public void Every_id_is_explained_in_its_topic_and_no_other()
    {
        var ids = WithFailures().Concat(Tree.Sources("src", "AmazonMcf"))
            .Select(File.ReadAllText)
            .SelectMany(text => ErrorIdMember().Matches(text).Select(member => member.Groups[1].Value))
            .Concat(Tree.Sources("src", "AmazonMcf").Where(IsErrorRecords).Select(File.ReadAllText))
            .Append(Tree.Read("src", "Module", "AmazonMcf.psm1").Replace('\'', '"'))
            .SelectMany(text => Id().Matches(text).Select(match => match.Groups[1].Value))
            .ToHashSet();
        var sections = Section()
            .Matches(Tree.Read("docs", "en-US", "about_AmazonMcf_Errors.md"))
            .Select(match => match.Groups[1].Value)
            .ToList();

        Rule.Holds("Explain the id in docs/en-US/about_AmazonMcf_Errors.md.", ids.Except(sections));
        Rule.Holds(
            "No code has this id: delete its section in docs/en-US/about_AmazonMcf_Errors.md.",
            sections.Where(id => !ids.Contains(id))
        );
        Rule.Holds("One section an id.", sections.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Only_one_class_makes_error_records()
    {
        Rule.Holds(
            "Move the ErrorRecord to the class ErrorRecords, so that its id is guarded.",
            from file in Tree.Sources("src", "AmazonMcf")
            where !IsErrorRecords(file)
            where File.ReadAllText(file).Contains("new ErrorRecord(", StringComparison.Ordinal)
            select Tree.Display(file));
    }

    private static bool IsErrorRecords(string file) =>
        Path.GetFileName(file).StartsWith("ErrorRecords", StringComparison.Ordinal);

    private static IEnumerable<string> WithFailures() =>
        new[] { "AmazonMcf.Client", "AmazonMcf.Mws", "AmazonMcf.Service" }.SelectMany(project => Tree.Sources("src", project));

    private static IEnumerable<string> Shared(IEnumerable<(string Id, string Owner)> ids) =>
        from pair in ids
        group pair.Owner by pair.Id into owners
        where owners.Count() > 1
        select $"{owners.Key}: {string.Join(", ", owners)}";

    [GeneratedRegex(@"override\s+string\s+ErrorId\s*=>([^;]*);")]
    private static partial Regex ErrorIdMember();

    [GeneratedRegex(@"^### (Mcf\w+)$", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex("\"(Mcf[A-Z]\\w+)\"")]
    private static partial Regex Id();
}
