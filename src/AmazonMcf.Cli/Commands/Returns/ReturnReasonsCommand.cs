using System.CommandLine;
using AmazonMcf.Cli.Verbs;
using AmazonMcf.Model;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf return reasons</c>: lists the valid reasons for the return of SKUs.</summary>
internal sealed class ReturnReasonsCommand : ConnectedVerb
{
    private static readonly (string Name, Func<McfReturnReason, object?> Value)[] Columns =
    [
        ("SellerSku", reason => reason.SellerSku),
        ("ReturnReasonCode", reason => reason.ReturnReasonCode),
        ("Description", reason => reason.Description),
    ];

    private readonly Argument<string[]> skus = new("SKU") { Description = "The SKUs.", Arity = ArgumentArity.OneOrMore };

    private readonly Option<string?> language = new("--language")
    {
        Description = "The language of the descriptions, for example fr_CA. Default: the language of the marketplace.",
        HelpName = "LANGUAGE",
    };

    public static Command Create() =>
        new ReturnReasonsCommand().Make("reasons", "List the valid reasons for the return of SKUs. Changes nothing.");

    protected override void AddTo(Command command)
    {
        command.Arguments.Add(skus);
        command.Options.Add(language);
    }

    protected override void Run(VerbRun run)
    {
        var found = run.Each(
            run.Parsed.GetValue(skus)!,
            (sku, call) => run.Mcf.Outbound.ListReturnReasonsAsync(sku, null, null, run.Parsed.GetValue(language), call));
        Records.Write(run.Parsed, found.SelectMany(each => each), Columns);
    }
}
