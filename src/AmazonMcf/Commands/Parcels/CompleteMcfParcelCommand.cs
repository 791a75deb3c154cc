using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Parcels.Ledger;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Records in the ledger that the shop has parcels, so that Get-McfParcel -New does not return them again.</summary>
[Cmdlet(VerbsLifecycle.Complete, "McfParcel", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class CompleteMcfParcelCommand : McfCmdlet
{
    private ParcelLedger? ledger;

    /// <summary>
    /// The parcels: objects of Get-McfParcel, rows of a file that they were saved to, or the target of an error about one.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public PSObject[] InputObject { get; set; } = [];

    /// <summary>The file, or the address of Redis, that Get-McfParcel was used with.</summary>
    [Parameter(Mandatory = true)]
    [TextTransformation]
    [ValidateNotBlank]
    public string Ledger { get; set; } = "";

    /// <summary>
    /// Where the password of a ledger in Redis is: <c>env:NAME</c> for an environment variable, <c>file:PATH</c> for a file that only
    /// its owner can read, or <c>credential:NAME</c> for a file that systemd provides. Default: no password.
    /// </summary>
    [Parameter]
    [TextTransformation]
    [ValidateNotBlank]
    public string? LedgerPassword { get; set; }

    /// <inheritdoc />
    private protected override void CheckParameters()
    {
        if (LedgerParameter.Check(Ledger, LedgerPassword) is { } error)
        {
            ThrowTerminatingError(error);
        }
    }

    /// <inheritdoc />
    protected override void Begin() => ledger = Own(LedgerParameter.Open(this, Ledger, LedgerPassword, mustExist: true));

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var input in InputObject)
        {
            if (Read(input) is not { } parcel)
            {
                WriteError(ErrorRecords.InvalidInput(
                    new()
                    {
                        Member = nameof(InputObject),
                        Rule = "must be a parcel with SellerKey, SellerFulfillmentOrderId, Carrier and TrackingNumber.",
                    },
                    input));
            }
            else if (ShouldProcess($"{parcel} of order '{parcel.SellerFulfillmentOrderId}'", "Complete parcel")
                && !ledger!.Complete(parcel))
            {
                WriteError(ErrorRecords.ParcelNotInLedger(parcel, Ledger));
            }
        }
    }

    private static McfParcel? Read(PSObject input)
    {
        if (Binding.InputObject.Unwrap(input) is McfParcel parcel)
        {
            return parcel;
        }

        return Binding.InputObject.IsBag(input)
            && Text(nameof(parcel.SellerFulfillmentOrderId)) is { } order
            && Text(nameof(parcel.TrackingNumber)) is { } number
            ? new McfParcel
            {
                SellerKey = Text(nameof(parcel.SellerKey)),
                SellerFulfillmentOrderId = order,
                Carrier = Text(nameof(parcel.Carrier)),
                TrackingNumber = number,
            }
            : null;

        string? Text(string member) =>
            PlainText.Of(Binding.InputObject.Find(input, member), member) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
    }
}
