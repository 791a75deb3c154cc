using System.Text.RegularExpressions;

namespace AmazonMcf.Conventions;

/// <summary>An error id means one thing for the life of the product.</summary>
public partial class ErrorIdTests
{
    [Fact]
    public void Failures_of_the_client_have_ids_of_their_own()
    {
        var ids = from file in Tree.Sources("src", "AmazonMcf.Client")
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
            .Where(file => Path.GetFileName(file).StartsWith("ErrorRecords", StringComparison.Ordinal))
            .SelectMany(file => Id().Matches(File.ReadAllText(file)).Select(match => (Id: match.Groups[1].Value, Owner: match.Index.ToString(provider: null))))
            .ToList();

        Assert.NotEmpty(all);
        Rule.Holds("Give each method of ErrorRecords its own id.", Shared(all));
    }

    [Fact]
    public void Only_one_class_makes_error_records()
    {
        Rule.Holds(
            "Move the ErrorRecord to src/AmazonMcf/Errors/ErrorRecords.cs, so that its id is guarded.",
            from file in Tree.Sources("src", "AmazonMcf")
            where !Path.GetFileName(file).StartsWith("ErrorRecords", StringComparison.Ordinal)
            where File.ReadAllText(file).Contains("new ErrorRecord(", StringComparison.Ordinal)
            select Tree.Display(file));
    }

    private static IEnumerable<string> Shared(IEnumerable<(string Id, string Owner)> ids) =>
        from pair in ids
        group pair.Owner by pair.Id into owners
        where owners.Count() > 1
        select $"{owners.Key}: {string.Join(", ", owners)}";

    [GeneratedRegex(@"override\s+string\s+ErrorId\s*=>([^;]*);")]
    private static partial Regex ErrorIdMember();

    [GeneratedRegex("\"(Mcf[A-Z]\\w+)\"")]
    private static partial Regex Id();
}
