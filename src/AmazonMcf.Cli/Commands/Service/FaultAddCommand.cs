using System.CommandLine;
using AmazonMcf.Cli.Verbs;
using AmazonMcf.Connection;
using AmazonMcf.Service;
using AmazonMcf.Service.Faults;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf fault add</c>: adds a fault to the embedded service.</summary>
internal sealed class FaultAddCommand : EmbeddedVerb
{
    private const string Token = "token";

    private readonly Argument<string> kind = new("KIND") { Description = $"The kind of fault: {string.Join(", ", FaultKind.All)}." };

    private readonly Option<string?> operation = new("--operation")
    {
        Description = "The operation it applies to, for example createFulfillmentOrder, or token for the login. Default: all but the "
            + "login.",
        HelpName = "NAME",
    };

    private readonly Option<string?> order = new("--order") { Description = "The order it applies to. Default: any.", HelpName = "ID" };

    private readonly Option<int?> count = new("--count")
    {
        Description = "How many requests it applies to. Default: 1; with --probability no limit.",
        HelpName = "N",
        CustomParser = result => OptionParsing.Number(result, 1, int.MaxValue),
    };

    private readonly Option<bool> always = new("--always") { Description = "Apply it to every request until it is removed." };

    private readonly Option<int> skip = new("--skip")
    {
        Description = "How many matching requests succeed first. Default: 0.",
        HelpName = "N",
        CustomParser = result => OptionParsing.Number(result, 0, int.MaxValue),
    };

    private readonly Option<double?> probability = new("--probability")
    {
        Description = "The share of requests it applies to, from 0 to 1. Default: every request.",
        HelpName = "SHARE",
        CustomParser = result => OptionParsing.Number(result, 0d, 1d),
    };

    private readonly Option<int> seed = new("--seed")
    {
        Description = "The random seed for --probability: the same seed selects the same requests. Default: 0.",
        HelpName = "N",
        CustomParser = result => OptionParsing.Number(result, int.MinValue, int.MaxValue),
    };

    private readonly Option<int?> status = new("--status")
    {
        Description = "The HTTP status of ServerError and HtmlBody, 400 to 599, and of Respond and Replay, 200 to 599.",
        HelpName = "N",
        CustomParser = result => OptionParsing.Number(result, 200, 599),
    };

    private readonly Option<string?> body = new("--body")
    {
        Description = "The body of Respond and Replay; {orderId}, {request} and {requestId} are replaced. Default: that of the service.",
        HelpName = "TEXT",
    };

    private readonly Option<bool> afterCommit = new("--after-commit")
    {
        Description = "Process the request before its response is replaced. Default: the request has no effect.",
    };

    private readonly Option<TimeSpan?> delay = new("--delay")
    {
        Description = "How long Delay delays the response, in real time, for example 5s. Default: 5 seconds.",
        HelpName = "DURATION",
        CustomParser = OptionParsing.Duration,
    };

    public static Command Create() => new FaultAddCommand().Make("add", "Add a fault. The store keeps it until it is removed.");

    protected override void AddTo(Command command)
    {
        command.Arguments.Add(kind);
        foreach (var option in new Option[]
        {
            operation, order, count, always, skip, probability, seed, status, body, afterCommit, delay,
        })
        {
            command.Options.Add(option);
        }

        operation.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && Find(name) is null)
            {
                result.AddError($"{operation.Name}: '{name}' is not an operation. Specify a name such as createFulfillmentOrder, or "
                    + "token.");
            }
        });
    }

    protected override int Run(ParseResult parsed, EmbeddedService service, McfMarketplace home, Messages messages)
    {
        try
        {
            Records.Write(parsed, [service.AddFault(Rule(parsed))], FaultCommand.Columns);
            return ExitCode.Done;
        }
        catch (ArgumentException failure)
        {
            throw new UsageException(failure.Message);
        }
    }

    private static string? Find(string name) => McfConnection.AllApis.SelectMany(api => api.Operations)
        .Select(each => each.Name)
        .Append(Token)
        .FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));

    private McfFaultRule Rule(ParseResult parsed)
    {
        var isDelay = string.Equals(parsed.GetValue(kind), FaultKind.Delay, StringComparison.OrdinalIgnoreCase);
        var share = parsed.GetValue(probability);
        return new()
        {
            Kind = parsed.GetValue(kind)!,
            Operation = parsed.GetValue(operation) is { } name ? Find(name) : null,
            SellerFulfillmentOrderId = parsed.GetValue(order),
            Count = parsed.GetValue(always) ? null : parsed.GetValue(count) ?? (share is null ? 1 : null),
            Skip = parsed.GetValue(skip),
            Probability = share,
            Seed = parsed.GetValue(seed),
            Status = parsed.GetValue(status),
            Body = parsed.GetValue(body),
            AfterCommit = parsed.GetValue(afterCommit),
            Delay = (isDelay ? parsed.GetValue(delay) ?? TimeSpan.FromSeconds(5) : TimeSpan.Zero).ToString(),
        };
    }
}
