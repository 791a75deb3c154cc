using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;
using AmazonMcf.Session;

namespace AmazonMcf.Commands;

/// <summary>
/// Returns the most recent calls over a connection, oldest first, with operation, attempts, waiting time, result, and the request IDs to
/// quote in a support case.
/// </summary>
[Cmdlet(VerbsCommon.Get, "McfCallHistory")]
[OutputType(typeof(McfCallRecord))]
public sealed class GetMcfCallHistoryCommand : McfConnectedCmdlet
{
    private readonly List<(McfConnection Connection, NamePattern[] Targets)> wanted = [];

    /// <summary>
    /// Returns only calls about these orders, packages or SKUs; wildcards are allowed. Objects with a property SellerFulfillmentOrderId are
    /// accepted. Default: all targets.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [OrderIdTransformation]
    [ArgumentCompleter(typeof(CallTargetCompleter))]
    [SupportsWildcards]
    [Alias("SellerFulfillmentOrderId", "OrderId", "Id")]
    public McfOrderId[]? Target { get; set; }

    /// <summary>
    /// Returns only calls of these operations. Names as Amazon writes them, for example <c>createFulfillmentOrder</c> or <c>*Tracking*</c>;
    /// wildcards are allowed. Default: all operations.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(CallOperationCompleter))]
    [SupportsWildcards]
    public string[]? Operation { get; set; }

    /// <summary>Returns only calls that failed or were stopped.</summary>
    [Parameter]
    public SwitchParameter Failed { get; set; }

    /// <summary>Returns only the most recent of the calls that match the other parameters. Default: all of them.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Last { get; set; } = int.MaxValue;

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var target in Target ?? [])
        {
            Want(InputSeller.Of(target), [new NamePattern(target.Value)]);
        }

        if (Target is null)
        {
            Want(InputSeller.Unknown, []);
        }
    }

    /// <inheritdoc />
    protected override void End()
    {
        var operations = NamePattern.All(Operation);
        var calls = wanted.GroupBy(each => each.Connection)
            .SelectMany(own => Read(own.Key, [.. own.SelectMany(each => each.Targets)]))
            .Where(call => (!Failed || call.Failure is not null) && Fits(call.Operation, operations))
            .OrderBy(call => call.StartedAt)
            .ToArray();
        WriteObject(calls.Skip(calls.Length - Math.Min(calls.Length, Last)), enumerateCollection: true);
    }

    private static IEnumerable<McfCallRecord> Read(McfConnection connection, NamePattern[] targets) =>
        connection.GetCallHistory().Where(call => Fits(call.Target, targets));

    private void Want(InputSeller seller, NamePattern[] targets)
    {
        foreach (var connection in Route(seller).Select(Require))
        {
            wanted.Add((connection, targets));
        }
    }

    private static bool Fits(string text, NamePattern[] patterns) =>
        patterns.Length == 0 || patterns.Any(pattern => pattern.Matches(text));
}
