using AmazonMcf.Connection;
using AmazonMcf.Session;

namespace AmazonMcf.Binding;

/// <summary>Converts a parameter value to connections, from objects or names; wildcards in names are allowed.</summary>
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
                "must be a connection from Connect-Mcf -PassThru or Get-McfConnection, or the name of one."
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
                ? "it has no connections"
                : "it has " + string.Join(", ", session.Open.Select(connection => $"'{connection.Name}'"));
        throw new BindingFailedException(
            "",
            $"'{name}' is not the name of an open connection in this session; {open}. In a different runspace, pass connections as objects."
        );
    }
}
