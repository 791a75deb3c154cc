namespace AmazonMcf.Binding;

/// <summary>Completes connections by their names, as the command that gets them.</summary>
public sealed class ConnectionCompleter : ConnectionNameCompleter
{
    /// <inheritdoc />
    protected override string Write(string value) => "(Get-McfConnection " + Quote(value) + ")";
}
