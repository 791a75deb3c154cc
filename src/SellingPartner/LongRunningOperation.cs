using SellingPartner.Errors;

namespace SellingPartner;

/// <summary>
/// An operation that the service accepted (HTTP 202) and carries out by itself. It keeps what was learned of it, so that a wait that was
/// stopped can be taken up again, with the same object or with one made of the same id.
/// </summary>
/// <param name="operation">The operation that was accepted.</param>
/// <param name="operationId">The id that the service gave it.</param>
internal sealed class LongRunningOperation(ApiOperation operation, string operationId)
{
    /// <summary>The operation that was accepted.</summary>
    public ApiOperation Operation => operation;

    /// <summary>The id that the service gave it.</summary>
    public string OperationId => operationId;

    /// <summary>The status at the last read.</summary>
    public OperationStatus Status { get; private set; }

    /// <summary>The problems at the last read.</summary>
    public IReadOnlyList<OperationProblem> Problems { get; private set; } = [];

    /// <summary>The number of status reads.</summary>
    public int Readings { get; private set; }

    /// <summary>Whether it has ended, well or not.</summary>
    public bool HasEnded => Status != OperationStatus.InProgress;

    /// <summary>
    /// The errors of an operation that failed: one for each problem that is not a warning, or a single one if the service names none.
    /// </summary>
    public IReadOnlyList<SellingPartnerException> Failures
    {
        get
        {
            if (Status != OperationStatus.Failed)
            {
                return [];
            }

            var errors = Problems.Where(problem => !problem.IsWarning).ToList();
            return errors.Count == 0
                ? [Fail("the service reported no details", [])]
                : errors.ConvertAll(error => Fail(Describe(error), [new ServiceError(error.Code, error.Message, error.Details)]));
        }
    }

    /// <summary>Records the status.</summary>
    /// <param name="reading">The status.</param>
    public void Update(OperationReading reading)
    {
        Readings++;
        (Status, Problems) = (reading.Status, reading.Problems);
    }

    private static string Describe(OperationProblem problem)
    {
        var text = problem.Message.Length == 0 ? problem.Code : $"{problem.Code}: {problem.Message}";
        return string.IsNullOrWhiteSpace(problem.Details) ? text : $"{text.TrimEnd('.')} ({problem.Details!.TrimEnd('.')})";
    }

    private SellingPartnerException Fail(string why, IReadOnlyList<ServiceError> errors) => operation.Api.Errors.Create(
        ErrorKind.OperationFailed,
        $"{operation.Name} was accepted as operation '{operationId}' and failed: {why.TrimEnd('.', ' ')}.",
        new ErrorContext { Operation = operation.Name, Target = operationId, Errors = errors, Role = operation.Api.Role });
}
