using System.Collections;
using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Pipeline;
using AmazonMcf.Service;
using AmazonMcf.Service.Faults;

namespace AmazonMcf.Commands;

/// <summary>
/// Rehearses faults of the service: adds one to the embedded service, or clears all. They live in its store until cleared.
/// </summary>
[Cmdlet(VerbsCommon.Set, "McfFault", SupportsShouldProcess = true, DefaultParameterSetName = "Add")]
[OutputType(typeof(McfFaultRule))]
public sealed class SetMcfFaultCommand : McfConnectedCmdlet
{
    /// <summary>What goes wrong.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Add")]
    public FaultKind Kind { get; set; }

    /// <summary>
    /// The operation it strikes, for example createFulfillmentOrder, or token for the login. All operations but the login unless set.
    /// </summary>
    [Parameter(Position = 1, ParameterSetName = "Add")]
    [ArgumentCompleter(typeof(OperationCompleter))]
    [TextTransformation]
    public string? Operation { get; set; }

    /// <summary>The order it strikes. Any unless set.</summary>
    [Parameter(ParameterSetName = "Add")]
    [ArgumentCompleter(typeof(OrderIdCompleter))]
    [Alias("OrderId")]
    [TextTransformation]
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>How many times it strikes. Once unless set; with -Probability without end.</summary>
    [Parameter(ParameterSetName = "Add")]
    [ValidateRange(1, int.MaxValue)]
    public int? Count { get; set; }

    /// <summary>Lets it strike without end, until it is cleared.</summary>
    [Parameter(ParameterSetName = "Add")]
    public SwitchParameter Always { get; set; }

    /// <summary>How many requests pass unharmed before it begins. None unless set.</summary>
    [Parameter(ParameterSetName = "Add")]
    [ValidateRange(0, int.MaxValue)]
    public int Skip { get; set; }

    /// <summary>The share of requests it strikes, from 0 to 1. Every one unless set.</summary>
    [Parameter(ParameterSetName = "Add")]
    [ValidateRange(0d, 1d)]
    public double? Probability { get; set; }

    /// <summary>What the choice by -Probability grows from: the same seed strikes the same requests.</summary>
    [Parameter(ParameterSetName = "Add")]
    public int Seed { get; set; }

    /// <summary>The HTTP status of ServerError and HtmlBody, 400 to 599, and of Respond and Replay, 200 to 599.</summary>
    [Parameter(ParameterSetName = "Add")]
    [ValidateRange(200, 599)]
    [Alias("StatusCode")]
    [ArgumentCompleter(typeof(HttpStatusCompleter))]
    public int? HttpStatus { get; set; }

    /// <summary>The body of Respond and Replay; {orderId}, {request} and {requestId} are filled in. Default: that of the service.</summary>
    [Parameter(ParameterSetName = "Add")]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(FaultBodyCompleter))]
    public string? Body { get; set; }

    /// <summary>Headers of Respond and Replay, by name; an empty value removes one. Default: those of the service.</summary>
    [Parameter(ParameterSetName = "Add")]
    [Alias("Headers")]
    public IDictionary? Header { get; set; }

    /// <summary>Carries the request out before the answer is replaced. Default: nothing is done.</summary>
    [Parameter(ParameterSetName = "Add")]
    public SwitchParameter AfterCommit { get; set; }

    /// <summary>How long Delay holds the answer back, in real time: a time span, or text such as 5s. 5 seconds unless set.</summary>
    [Parameter(ParameterSetName = "Add")]
    [DurationTransformation]
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Clears all faults.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Clear")]
    public SwitchParameter Clear { get; set; }

    /// <summary>Returns all faults that are set after the change, worn out ones included.</summary>
    [Parameter(ParameterSetName = "Add")]
    [Parameter(ParameterSetName = "Clear")]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Changes nothing and returns all faults that are set, worn out ones included.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "List")]
    public SwitchParameter List { get; set; }

    internal override bool ChangesSomething => !List;

    /// <inheritdoc />
    protected override void End()
    {
        foreach (var (connection, service) in Embedded(InputSeller.Unknown))
        {
            if (Clear)
            {
                ClearAll(connection, service);
            }
            else if (!List)
            {
                Add(connection, service);
            }

            if (PassThru || List)
            {
                WriteObject(service.GetFaults(), enumerateCollection: true);
            }
        }
    }

    private void ClearAll(McfConnection connection, EmbeddedService service)
    {
        if (ShouldProcess(connection.Name, "Clear all faults"))
        {
            service.ClearFaults();
        }
    }

    private void Add(McfConnection connection, EmbeddedService service)
    {
        var operation = string.IsNullOrEmpty(Operation) ? null : OperationCompleter.Find(Operation!, connection.Apis);
        if (operation is null && !string.IsNullOrEmpty(Operation))
        {
            WriteError(ErrorRecords.UnknownOperation(Operation!));
            return;
        }

        if (ShouldProcess(connection.Name, $"Let {operation ?? "every operation"} fail with {Kind}"))
        {
            Add(service, Make(operation));
        }
    }

    private void Add(EmbeddedService service, McfFaultRule rule)
    {
        try
        {
            service.AddFault(rule);
        }
        catch (ArgumentException failure)
        {
            ThrowTerminatingError(ErrorRecords.InvalidFault(failure, rule));
        }
    }

    private McfFaultRule Make(string? operation) => new()
    {
        Kind = Kind,
        Operation = operation,
        SellerFulfillmentOrderId = string.IsNullOrEmpty(SellerFulfillmentOrderId) ? null : SellerFulfillmentOrderId,
        Count = Always ? null : Count ?? (Probability is null ? 1 : null),
        Skip = Skip,
        Probability = Probability,
        Seed = Seed,
        Status = HttpStatus,
        Body = MyInvocation.BoundParameters.ContainsKey(nameof(Body)) ? Body ?? "" : null,
        Headers = Header?.Keys.Cast<object>().ToDictionary(name => $"{name}", name => $"{Header[name]}", StringComparer.OrdinalIgnoreCase),
        AfterCommit = AfterCommit,
        Delay = Kind == FaultKind.Delay ? Delay : TimeSpan.Zero,
    };
}
