/// Elements of the format that are passed over in silence.
///
/// What the program computes from the rest, how it looks, and its bookkeeping; what is said of
/// resources and money is reported as a whole.
enum MicrosoftIgnored {
  static let names: Set<String> = Set(
    [project, looks, computed, money, people].joined(separator: " ")
      .split(whereSeparator: \.isWhitespace).map(String.init))

  private static let project = """
    SaveVersion BuildNumber GUID Subject Category Company Manager Author CreationDate Revision LastSaved
    FYStartDate CurrencyDigits CurrencySymbol CurrencyCode CurrencySymbolPosition DefaultTaskType
    DefaultFixedCostAccrual DefaultStandardRate DefaultOvertimeRate DurationFormat WorkFormat
    EditableActualCosts EarnedValueMethod InsertedProjectsLikeSummary NewTasksEffortDriven
    NewTasksEstimated SplitsInProgressTasks SpreadActualCost SpreadPercentComplete TaskUpdatesResource
    FiscalYearStart WeekStartDay BaselineForEarnedValue AutoAddNewResourcesAndTasks
    MicrosoftProjectServerURL Autolink NewTaskStartDate NewTasksAreManual DefaultTaskEVMethod
    ProjectExternallyEdited ExtendedCreationDate ActualsInSync RemoveFileProperties AdminProject
    UpdateManuallyScheduledTasksWhenEditingLinks KeepTaskOnNearestWorkingTimeWhenMadeAutoScheduled
    BaselineCalendar Views Filters Groups Tables Maps Reports Drawings DataLinks VBAProjects WBSMasks
    IsBaselineCalendar HyperlinkBase
    """

  private static let looks = """
    CreateDate HideBar Rollup DisplayAsSummary DisplayOnTimeline FixedCostAccrual Estimated
    LevelingDelayFormat LevelAssignments LevelingCanSplit OverAllocated WBSLevel OutlineNumberSource
    Hyperlink HyperlinkSubAddress StatusManager IsPublished CommitmentType CommitmentStart
    CommitmentFinish CommitmentSet IsSubprojectReadOnly SubprojectName ExternalTaskProject
    CrossProjectName EffortDriven ResumeValid SubprojectUID
    """

  private static let computed = """
    EarlyStart EarlyFinish LateStart LateFinish StartVariance FinishVariance WorkVariance FreeSlack
    TotalSlack StartSlack FinishSlack Critical DurationText StartText FinishText PreLeveledStart
    PreLeveledFinish ActualDuration PercentWorkComplete FreeTimephasedResourceWork CalculateCostsFromUnits
    """

  private static let money = """
    ACWP BCWS BCWP CV SV VAC EAC ActualCost RemainingCost ActualOvertimeCost RemainingOvertimeCost
    OvertimeCost OvertimeWork RegularWork ActualWork ActualOvertimeWork RemainingOvertimeWork
    ActualWorkProtected ActualOvertimeWorkProtected CostVariance CostRateTable CostPerUse
    """

  private static let people = """
    Initials Phonetics NTAccount MaterialLabel Code Group WorkGroup EmailAddress MaxUnits PeakUnits
    AvailableFrom AvailableTo CanLevel AccrueAt StandardRate StandardRateFormat OvertimeRate
    OvertimeRateFormat IsGeneric IsInactive IsEnterprise BookingType CreationDate IsCostResource
    AssnOwner AssnOwnerGuid IsBudget AvailabilityPeriods Rates FixedMaterial HasFixedRateUnits
    RateScale ResourceRequestType BudgetCost BudgetWork WorkContourUnits Confirmed LinkedFields
    TeamStatusPending UpdateNeeded VariableRateUnits Overallocated ResponsePending RequiresApproval
    ActiveDirectoryGUID
    """
}
