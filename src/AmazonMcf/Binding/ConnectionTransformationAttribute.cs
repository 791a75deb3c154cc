using AmazonMcf.Connection;
using AmazonMcf.Session;

namespace AmazonMcf.Binding;

/// <summary>Lets a parameter take connections as objects or by their names; wildcards in names are allowed.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ConnectionTransformationAttribute : InputTransformationAttribute
{
    /// <inheritdoc />
    protected override object? Transform(object? value) =>
        value is null ? null : InputObject.Items(value).SelectMany(Find).Distinct().ToArray();

    private static IEnumerable<McfConnection> Find(object? item) =>
        item switch
        {
            McfConnection connection => [connection],
            string name => Named(name),
            _ => throw new BindingFailedException(
                "",
                "must be a connection, as Connect-Mcf -PassThru and Get-McfConnection return it, or the name of one."
            ),
        };

    private static IReadOnlyList<McfConnection> Named(string name)
    {
        var session = McfSession.OfThread;
        if (session.Find(name) is { Count: > 0 } found)
        {
            return found;
        }

        var open =
            session.Open.Count == 0
                ? "it has none"
                : "it has " + string.Join(", ", session.Open.Select(connection => $"'{connection.Name}'"));
        throw new BindingFailedException(
            "",
            $"'{name}' names no open connection of this session; {open}. Other runspaces take connections as objects."
        );
    }
}
