namespace SellingPartner.Errors;

/// <summary>The errors of a response.</summary>
/// <param name="Errors">The errors, in whatever form they came.</param>
/// <param name="IsOfTheService">Whether they came as the service lists them: one error or more, each with a code.</param>
internal sealed record ServiceErrorList(IReadOnlyList<ServiceError> Errors, bool IsOfTheService);
