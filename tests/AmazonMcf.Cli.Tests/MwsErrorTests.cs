using AmazonMcf.Cli.Gateway.Errors;
using AmazonMcf.Errors;
using AmazonMcf.Mws;
using SellingPartner.Errors;

namespace AmazonMcf.Cli;

/// <summary>Failures of the Selling Partner API by the names MWS had for them.</summary>
public class MwsErrorTests
{
    private static readonly ErrorContext Context = new()
    {
        Target = "O-1",
        Errors = [new ServiceError("Code", "The service's words.", null)],
    };

    private static readonly (McfException Failure, int Status, string Type, string Code, string Message)[] Table =
    [
        (new McfOrderNotFoundException("m", Context), 400, "Sender", "InvalidRequestException", "Requested order 'O-1' not found"),
        (
            new McfDuplicateOrderException("m", Context),
            400,
            "Sender",
            "InvalidRequestException",
            "A create request already exists for MerchantFulfillmentOrderId : O-1"
        ),
        (
            new McfOrderConflictException("m", Context),
            400,
            "Sender",
            "InvalidRequestException",
            "A create request already exists for MerchantFulfillmentOrderId : O-1"
        ),
        (new McfOrderNotUpdatableException("m", Context), 400, "Sender", "InvalidRequestException", "The service's words."),
        (new McfOrderNotCancellableException("m", Context), 400, "Sender", "InvalidRequestException", "The service's words."),
        (new McfInvalidRequestException("m", Context), 400, "Sender", "InvalidParameterValue", "The service's words."),
        (
            new McfInvalidRequestException("m", Saying("The request must contain the parameter X.")),
            400,
            "Sender",
            "MissingParameter",
            "The request must contain the parameter X."
        ),
        (
            new McfInvalidRequestException("m", Saying("The following required parameters are missing: [A, B]")),
            400,
            "Sender",
            "MissingParameter",
            "The following required parameters are missing: [A, B]"
        ),
        (new MwsFormatException("is no number.", "PackageNumber"), 400, "Sender", "InvalidParameterValue", "PackageNumber: is no number."),
        (
            new MwsFormatException(MwsCodec.NoSuchOperation, "Action"),
            404,
            "Sender",
            "InvalidAddress",
            "Action: " + MwsCodec.NoSuchOperation
        ),
        (
            new MwsFormatException(MwsCodec.NotGiven, "Action"),
            400,
            "Sender",
            "MissingParameter",
            "The request must contain the parameter Action."
        ),
        (new McfUnauthorizedException("m", Context), 401, "Sender", "AccessDenied", "Access to the seller's account is denied."),
        (
            new McfAuthenticationException("invalid_grant", "m", Context),
            401,
            "Sender",
            "AccessDenied",
            "Access to the seller's account is denied."
        ),
        (new McfThrottledException("m", Context), 503, "Receiver", "RequestThrottled", "Request is throttled"),
        (
            new McfServiceUnavailableException("m", Context),
            500,
            "Receiver",
            "InternalError",
            "An internal error has occurred. Please retry your request."
        ),
        (
            new McfOutcomeUnknownException("m", Context),
            500,
            "Receiver",
            "InternalError",
            "An internal error has occurred. Please retry your request."
        ),
        (
            new McfProtocolException("m", Context),
            500,
            "Receiver",
            "InternalError",
            "An internal error has occurred. Please retry your request."
        ),
    ];

    public static TheoryData<string, int> Rows
    {
        get
        {
            var rows = new TheoryData<string, int>();
            for (var number = 0; number < Table.Length; number++)
            {
                rows.Add(Table[number].Failure.GetType().Name, number);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_failure_is_called_what_MWS_called_it(string failure, int number)
    {
        var row = Table[number];
        Assert.Equal(failure, row.Failure.GetType().Name);

        var mwsError = MwsErrors.Of(row.Failure);

        var error = Assert.Single(mwsError.ToResponse().Errors);
        Assert.Equal((row.Status, row.Type, row.Code, row.Message), (mwsError.Status, error.Type, error.Code, error.Message));
    }

    private static ErrorContext Saying(string sentence) =>
        new() { Target = "O-1", Errors = [new ServiceError("InvalidInput", sentence, null)] };
}
